using System.Runtime.InteropServices;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Statements;

/// <summary>Gives each quoted wording one row, and links it with the rows that are the same statement in nearly the same words.</summary>
/// <remarks>
/// Which wordings are linked is decided pair by pair from the two alone (<see cref="WordAlignment"/>), so that the links of
/// a store do not depend on the order in which articles came or went. The exception keeps time and size linear: of wordings
/// that share a run of words with more than 256 others, the first 256 are looked at,
/// which still joins them all. Quotes with exactly one wording share a row, so that
/// a sentence quoted ten thousand times is compared once.
/// </remarks>
internal sealed class StatementLinker : IDisposable
{
    /// <summary>Wordings of fewer words say too little: they are one statement only with exactly these words and this speaker.</summary>
    private const int MinWords = 5;

    /// <summary>Wordings of one run of words that a new one is compared with.</summary>
    private const int MaxCandidates = 256;

    private readonly KeySequence _keys;
    private readonly PreparedCommand _find, _add, _addShingles, _withShingle, _link, _keysOfArticle;
    private readonly PreparedCommand _isUsed, _wordsOf, _deleteShingles, _deleteLinks, _delete;
    private readonly HashSet<long> _perhapsUnused = [];

    public StatementLinker(SqliteConnection connection)
    {
        _keys = new KeySequence(connection, "wording", "wording_key");
        _find = new PreparedCommand(connection, "SELECT wording_key FROM wording WHERE hash = $0 AND words = $1 AND speaker = $2", 3);
        _add = new PreparedCommand(connection, "INSERT INTO wording VALUES ($0, $1, $2, $3)", 4);
        _addShingles = new PreparedCommand(connection, "INSERT INTO shingle SELECT value, $1 FROM json_each($0)", 2);
        _withShingle = new PreparedCommand(connection,
            $"SELECT wording_key FROM shingle WHERE hash = $0 ORDER BY wording_key LIMIT {MaxCandidates}", 1);
        _link = new PreparedCommand(connection, "INSERT INTO wording_link VALUES ($0, $1), ($1, $0)", 2);
        _keysOfArticle = new PreparedCommand(connection,
            "SELECT DISTINCT wording_key FROM quote WHERE article_key = $0 AND wording_key IS NOT NULL", 1);
        _isUsed = new PreparedCommand(connection, "SELECT 1 FROM quote WHERE wording_key = $0 LIMIT 1", 1);
        _wordsOf = new PreparedCommand(connection, "SELECT words FROM wording WHERE wording_key = $0", 1);
        _deleteShingles = new PreparedCommand(connection,
            "DELETE FROM shingle WHERE hash IN (SELECT value FROM json_each($0)) AND wording_key = $1", 2);
        _deleteLinks = new PreparedCommand(
            connection,
            "DELETE FROM wording_link WHERE (wording_key, other_key) IN (SELECT wording_key, other_key FROM wording_link WHERE " +
                "wording_key = $0 UNION ALL SELECT other_key, wording_key FROM wording_link WHERE wording_key = $0)",
            1);
        _delete = new PreparedCommand(connection, "DELETE FROM wording WHERE wording_key = $0", 1);
    }

    /// <summary>To be called at the start of a transaction.</summary>
    public void Restart()
    {
        _keys.Restart();
        _perhapsUnused.Clear();
    }

    /// <summary>The row of a wording, made and linked where it is new; null where there is nothing to recognise.</summary>
    /// <param name="words">The quoted words.</param>
    /// <param name="speaker">The folded name of the speaker, or null.</param>
    public object? KeyOf(IReadOnlyList<string> words, string? speaker)
    {
        bool isShort = WordAlignment.WordCount(words) < MinWords;
        if (words.Count == 0 || (isShort && string.IsNullOrEmpty(speaker))) return null;
        string joined = string.Join(' ', words), owner = isShort ? speaker! : "";
        long hash = Shingles.Hash(words, 0, words.Count);
        if (_find.Scalar(hash, joined, owner) is long known) return known;

        long key = _keys.Next();
        _add.Execute(key, hash, joined, owner);
        if (!isShort) Link(key, words);
        return key;
    }

    /// <summary>Notes the wordings of an article that is about to be removed.</summary>
    public void Forget(long articleKey)
    {
        using SqliteDataReader rows = _keysOfArticle.Read(articleKey);
        while (rows.Read()) _perhapsUnused.Add(rows.Whole(0));
    }

    /// <summary>Removes the wordings that no quote has any more.</summary>
    public void RemoveUnused()
    {
        foreach (long key in _perhapsUnused.Order())
        {
            if (_isUsed.Scalar(key) is not null) continue;
            string[] words = WordsOf(key);
            _deleteShingles.Execute(JsonArray.Of(Shingles.Of(words)), key);
            _deleteLinks.Execute(key);
            _delete.Execute(key);
        }

        _perhapsUnused.Clear();
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _keys, _find, _add, _addShingles, _withShingle, _link, _keysOfArticle, _isUsed,
            _wordsOf, _deleteShingles, _deleteLinks, _delete })
        {
            part.Dispose();
        }
    }

    private void Link(long key, IReadOnlyList<string> words)
    {
        HashSet<long> shingles = Shingles.Of(words);
        if (shingles.Count == 0) return;
        string[] own = [.. words];
        foreach (long other in Candidates(shingles))
        {
            if (WordAlignment.IsSameStatement(own, WordsOf(other))) _link.Execute(key, other);
        }

        _addShingles.Execute(JsonArray.Of(shingles), key);
    }

    private string[] WordsOf(long key) => _wordsOf.Scalar(key) is string words ? words.Split(' ')
        : throw new DamagedRowException("its table 'wording' lacks words of a quote");

    /// <summary>The wordings that share a run of words, those with the most runs first, at most <see cref="MaxCandidates"/>.</summary>
    private IEnumerable<long> Candidates(HashSet<long> shingles)
    {
        var shared = new Dictionary<long, int>();
        foreach (long shingle in shingles)
        {
            using SqliteDataReader rows = _withShingle.Read(shingle);
            while (rows.Read()) CollectionsMarshal.GetValueRefOrAddDefault(shared, rows.Whole(0), out _)++;
        }

        return shared.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(MaxCandidates).Select(s => s.Key);
    }
}
