using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What one element of a pattern asks of a token: all of several questions, each with several answers.</summary>
/// <remarks>
/// <c>NN|JJ&amp;!office</c> is a noun or an adjective, and no office. The answers are explained in <c>speakers/phrases.csv</c>.
/// </remarks>
internal sealed class TokenTest
{
    /// <summary>Classes of verbs, which are asked of the lemma.</summary>
    private const WordClass OfLemma = WordClass.Heads | WordClass.Works | WordClass.Holds;

    private readonly Question[] _questions;

    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">An answer is none.</exception>
    public TokenTest(string notation) => _questions = [.. notation.Split('&').Select(Read)];

    /// <summary>Whether a token fits, or the end of the words where there is none.</summary>
    public bool Fits(TokenWords words, int token, int end)
    {
        foreach (Question question in _questions)
        {
            if (question.IsMet(words, token, end) == question.Negated) return false;
        }

        return true;
    }

    private static Question Read(string question)
    {
        bool negated = question.Length > 1 && question[0] == '!';
        var read = new Question(negated);
        foreach (string answer in (negated ? question[1..] : question).Split('|')) read.Add(answer);
        return read;
    }

    /// <summary>One question: whether a token has one of these tags, words, classes ...</summary>
    private sealed class Question(bool negated)
    {
        private readonly List<string> _forms = [], _lemmas = [];
        private ulong _tags, _relations;
        private WordClass _classes, _verbClasses;
        private WordUse _uses;
        private bool _any, _end, _capital, _capitals, _office, _digit;

        public bool Negated { get; } = negated;

        public bool IsMet(TokenWords words, int token, int end)
        {
            if (token >= end) return _end;
            if (_any) return true;
            AnalyzedText text = words.Text;
            return (_tags & Bit((int)text.Tag(token))) != 0
                || (_relations & Bit((int)text.Relation(token))) != 0
                || words[token].Is(_classes)
                || (_verbClasses != WordClass.None && words.Tables.Word(text.Lemma(token)).Is(_verbClasses))
                || (_uses != WordUse.None && words.Has(token, _uses))
                || (_capital && words.IsCapitalized(token))
                || (_capitals && words.IsAllCapitals(token))
                || (_office && words.IsOffice(token))
                || (_digit && char.IsAsciiDigit(text.Form(token)[0]))
                || _lemmas.Contains(text.Lemma(token))
                || IsForm(text.Form(token));
        }

        public void Add(string answer)
        {
            switch (answer)
            {
                case "any":
                    _any = true;
                    break;
                case "end":
                    _end = true;
                    break;
                case "capital":
                    _capital = true;
                    break;
                case "capitals":
                    _capitals = true;
                    break;
                case "office":
                    _office = true;
                    break;
                case "digit":
                    _digit = true;
                    break;
                case "noun":
                    AddTags(PennTags.IsNoun);
                    break;
                case "verb":
                    AddTags(PennTags.IsVerb);
                    break;
                case ['\'', .. { Length: > 0 } form, '\'']:
                    _forms.Add(form);
                    break;
                case ['=', .. { Length: > 0 } lemma]:
                    _lemmas.Add(lemma);
                    break;
                case [':', .. { Length: > 0 } relation]:
                    _relations |= Bit((int)DependencyRelations.Parse(relation));
                    break;
                case var _ when PennTags.TryParse(answer, out PennTag tag):
                    _tags |= Bit((int)tag);
                    break;
                default:
                    AddClass(answer);
                    break;
            }
        }

        private void AddClass(string answer)
        {
            string name = answer.Replace("-", "", StringComparison.Ordinal);
            if (Enum.TryParse(name, ignoreCase: true, out WordClass known))
            {
                if ((known & OfLemma) != 0) _verbClasses |= known;
                else _classes |= known;
            }
            else if (Enum.TryParse(name, ignoreCase: true, out WordUse use))
            {
                _uses |= use;
            }
            else
            {
                throw new FormatException($"'{answer}' is neither a tag nor a class nor a use of words.");
            }
        }

        private void AddTags(Func<PennTag, bool> belongs)
        {
            foreach (PennTag tag in Enum.GetValues<PennTag>())
            {
                if (belongs(tag)) _tags |= Bit((int)tag);
            }
        }

        private bool IsForm(ReadOnlySpan<char> form)
        {
            foreach (string known in _forms)
            {
                if (form.SequenceEqual(known)) return true;
            }

            return false;
        }

        private static ulong Bit(int number) => 1ul << number;
    }
}
