using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Store.Identity;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Writing;

/// <summary>Writes what an article holds, as it was extracted or as a person decided: its speakers and quotes.</summary>
internal sealed class FindingsWriter : IDisposable
{
    private readonly PreparedCommand _addSpeaker, _addName, _addRole, _deleteQuotes, _deleteSpeakers;
    private readonly KeySequence _speakers;
    private readonly QuoteWriter _quotes;
    private readonly StatementLinker _linker;
    private readonly IdentityWriter _identities;

    /// <summary>A writer over an open store.</summary>
    public FindingsWriter(SqliteConnection connection)
    {
        _addSpeaker = new PreparedCommand(connection, "INSERT INTO speaker VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)", 10);
        _addName = new PreparedCommand(connection, "INSERT INTO speaker_name (speaker_key, name) VALUES ($0, $1)", 2);
        _addRole = new PreparedCommand(connection, "INSERT INTO role (speaker_key, title, organization) VALUES ($0, $1, $2)", 3);
        _deleteQuotes = new PreparedCommand(connection, "DELETE FROM quote WHERE article_key = $0", 1);
        _deleteSpeakers = new PreparedCommand(connection, "DELETE FROM speaker WHERE article_key = $0", 1);
        _speakers = new KeySequence(connection, "speaker", "speaker_key");
        _linker = new StatementLinker(connection);
        _quotes = new QuoteWriter(connection, _linker);
        _identities = new IdentityWriter(connection);
    }

    /// <summary>To be called at the start of a transaction.</summary>
    public void Restart()
    {
        _speakers.Restart();
        _quotes.Restart();
        _identities.Restart();
    }

    /// <summary>Writes the speakers and quotes of an article that has none.</summary>
    public void Add(StoredArticle stored, long articleKey)
    {
        ILookup<string?, ResultQuote> spoken = stored.Document.Quotes.Where(q => q.Review is not { Decision: Verdict.Rejected })
            .ToLookup(q => q.SpeakerId, StringComparer.Ordinal);
        var speakerKeys = new Dictionary<string, long>(stored.Document.Speakers.Count, StringComparer.Ordinal);
        var portraits = new SpeakerPortraits(stored);
        foreach (ResultSpeaker speaker in stored.Document.Speakers)
        {
            speakerKeys[speaker.Id] = Add(speaker, portraits.Of(speaker), articleKey, spoken[speaker.Id].Count());
        }
        _quotes.Add(stored, articleKey, speakerKeys);
    }

    /// <summary>Removes the speakers and quotes of an article that stays.</summary>
    public void Remove(long articleKey)
    {
        Forget(articleKey);
        _deleteQuotes.Execute(articleKey);
        _deleteSpeakers.Execute(articleKey);
    }

    /// <summary>Notes the wordings and portraits of an article that is about to be removed as a whole.</summary>
    public void Forget(long articleKey)
    {
        _linker.Forget(articleKey);
        _identities.Forget(articleKey);
    }

    /// <summary>To be called at the end of a transaction: removes what nothing needs any more, and decides who is who.</summary>
    public void Finish()
    {
        _linker.RemoveUnused();
        _identities.Finish();
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _addSpeaker, _addName, _addRole, _deleteQuotes, _deleteSpeakers, _speakers,
            _quotes, _linker, _identities })
        {
            part.Dispose();
        }
    }

    private long Add(ResultSpeaker speaker, NamedPortrait portrait, long articleKey, int quotes)
    {
        long key = _speakers.Next();
        SpeakerIdentity identity = _identities.Add(key, portrait);
        _addSpeaker.Execute(key, articleKey, speaker.Id, speaker.Name, PlainWords.Folded(speaker.Name), ContractName.Of(speaker.Kind),
            quotes, identity.Portrait, identity.Identity, identity.Alive);
        foreach (string name in speaker.Aliases.Prepend(speaker.Name).Distinct(StringComparer.Ordinal)) _addName.Execute(key, name);
        foreach ((string? Title, string? Organization) role in speaker.Roles.Select(r => (r.Title, r.Organization)).Distinct())
        {
            _addRole.Execute(key, role.Title, role.Organization);
        }

        return key;
    }
}
