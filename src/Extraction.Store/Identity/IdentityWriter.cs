using Extraction.Speakers;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Identity;

/// <summary>Keeps up who is who across articles: which speakers of different articles are one.</summary>
/// <remarks>
/// Speakers of one name of whom articles tell the same share a portrait. Who is who is decided between the portraits of a name
/// (<see cref="Namesakes"/>), anew only where a portrait came or went, so that a name in ten thousand articles costs what its
/// portraits cost. What comes out depends on the portraits, and so on the articles alone.
/// </remarks>
internal sealed class IdentityWriter : IDisposable
{
    private readonly KeySequence _keys;
    private readonly PreparedCommand _find, _add, _addIdentifier, _setAlive, _ofArticle, _isUsed, _lastAlive, _about, _delete;
    private readonly IdentityTable _table;
    private readonly HashSet<long> _perhapsUnused = [];
    private readonly HashSet<string> _changedNames = new(StringComparer.Ordinal), _changedIds = new(StringComparer.Ordinal);

    /// <summary>A writer over an open store.</summary>
    public IdentityWriter(SqliteConnection connection)
    {
        _keys = new KeySequence(connection, "portrait", "portrait_key");
        _find = new PreparedCommand(connection,
            "SELECT portrait_key, identity_key, alive FROM portrait WHERE name_key = $0 AND facts = $1", 2);
        _add = new PreparedCommand(connection, "INSERT INTO portrait VALUES ($0, $1, $2, $3, NULL)", 4);
        _addIdentifier = new PreparedCommand(connection, "INSERT INTO identifier VALUES ($0, $1)", 2);
        _setAlive = new PreparedCommand(connection, "UPDATE portrait SET alive = $1 WHERE portrait_key = $0", 2);
        _ofArticle = new PreparedCommand(connection, "SELECT DISTINCT portrait_key FROM speaker WHERE article_key = $0", 1);
        _isUsed = new PreparedCommand(connection, "SELECT 1 FROM speaker WHERE portrait_key = $0 LIMIT 1", 1);
        _lastAlive = new PreparedCommand(connection, "SELECT MAX(alive) FROM speaker WHERE portrait_key = $0", 1);
        _about = new PreparedCommand(connection, "SELECT name_key, alive FROM portrait WHERE portrait_key = $0", 1);
        _delete = new PreparedCommand(connection, "DELETE FROM portrait WHERE portrait_key = $0", 1);
        _table = new IdentityTable(connection);
    }

    /// <summary>To be called at the start of a transaction.</summary>
    public void Restart()
    {
        _keys.Restart();
        _perhapsUnused.Clear();
        _changedNames.Clear();
        _changedIds.Clear();
    }

    /// <summary>Finds or makes the portrait of a new speaker.</summary>
    /// <param name="speakerKey">The row that the speaker gets.</param>
    /// <param name="named">Its name and portrait.</param>
    public SpeakerIdentity Add(long speakerKey, NamedPortrait named)
    {
        (string nameKey, Portrait portrait) = (named.NameKey, named.Portrait);
        string facts = PortraitFacts.Of(portrait);
        using (SqliteDataReader row = _find.Read(nameKey, facts))
        {
            if (row.Read())
            {
                long known = row.Whole(0);
                if (portrait.Alive > (row.WholeOrNull(2) ?? int.MinValue))
                {
                    _setAlive.Execute(known, portrait.Alive);
                    _changedNames.Add(nameKey);
                }

                return new SpeakerIdentity(known, row.WholeOrNull(1) ?? IdentityTable.Alone(speakerKey), portrait.Alive);
            }
        }

        long key = _keys.Next();
        _add.Execute(key, nameKey, facts, portrait.Alive);
        foreach (string id in portrait.Ids) _addIdentifier.Execute(id, key);
        _changedNames.Add(nameKey);
        return new SpeakerIdentity(key, IdentityTable.Alone(speakerKey), portrait.Alive);
    }

    /// <summary>Notes the portraits of an article that is about to be removed.</summary>
    public void Forget(long articleKey)
    {
        using SqliteDataReader rows = _ofArticle.Read(articleKey);
        while (rows.Read()) _perhapsUnused.Add(rows.Whole(0));
    }

    /// <summary>To be called at the end of a transaction: decides anew who is who where something changed.</summary>
    public void Finish()
    {
        foreach (long key in _perhapsUnused.Order()) Review(key);
        _table.Decide(_changedNames, _changedIds);
    }

    public void Dispose()
    {
        foreach (IDisposable part in new IDisposable[] { _keys, _find, _add, _addIdentifier, _setAlive, _ofArticle, _isUsed, _lastAlive,
            _about, _delete, _table })
        {
            part.Dispose();
        }
    }

    /// <summary>Removes a portrait that nobody has any more, or finds its last year alive anew.</summary>
    private void Review(long key)
    {
        string nameKey;
        long? alive;
        using (SqliteDataReader row = _about.Read(key))
        {
            row.Read();
            (nameKey, alive) = (row.GetString(0), row.WholeOrNull(1));
        }

        if (_isUsed.Scalar(key) is null)
        {
            _changedIds.UnionWith(_table.IdsOf(key));
            _delete.Execute(key);
            _changedNames.Add(nameKey);
        }
        else if (alive is not null && _lastAlive.Scalar(key) is var last && last as long? != alive)
        {
            _setAlive.Execute(key, last);
            _changedNames.Add(nameKey);
        }
    }
}

/// <summary>What a speaker's row has of who it is.</summary>
/// <param name="Portrait">The row of its portrait.</param>
/// <param name="Identity">The same for all speakers that are one; negative where it is one with nobody.</param>
/// <param name="Alive">The last year in which the article tells that it was alive, or null.</param>
internal readonly record struct SpeakerIdentity(long Portrait, long Identity, int? Alive);
