-- The tables of a store, version 3. Keys ending in _key are numbers of this file only; what other programs should hold on to
-- is article.id with quote.id.

-- One row an article; written again as a whole when the article changes.
CREATE TABLE article (
    article_key INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    source      TEXT,               -- as in the results: relative to what was asked for
    file        TEXT,               -- the file it was read from, relative to the folder of the store, with /
    sha256      TEXT NOT NULL,      -- of the text in UTF-8
    fingerprint TEXT NOT NULL,      -- of the article, the program, its model and options: what --resume compares
    model       TEXT NOT NULL,
    language    TEXT NOT NULL,
    length      INTEGER NOT NULL,   -- code points
    title       TEXT,
    authors     TEXT NOT NULL,      -- JSON array
    publisher   TEXT,
    url         TEXT,
    published   TEXT,               -- ISO 8601 day
    published_basis TEXT,
    quotes      INTEGER NOT NULL,   -- how many it has
    decided     INTEGER NOT NULL DEFAULT 0, -- how many of these a person decided on
    record_line INTEGER,            -- of the file, where the article is a record of one
    whole_file  INTEGER NOT NULL    -- 1 where the text is the content of the file
);
CREATE INDEX article_by_day ON article (published, id);

-- The result as it was extracted, text included: one JSON document, gzip. What a person decided is applied to it anew whenever
-- it changes; the other tables hold what came of that.
CREATE TABLE document (
    article_key INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    body        BLOB NOT NULL
);

-- What a person decided, one row a quote. It belongs to the article's id and text, so that it outlives a new extraction.
CREATE TABLE decision (
    article_id  TEXT NOT NULL,
    quote       TEXT NOT NULL,      -- q1, q2, ...; for one that the person added: +1, +2, ...
    revision    INTEGER NOT NULL,   -- counts the changes
    body        TEXT NOT NULL,      -- JSON, as in a file of decisions
    PRIMARY KEY (article_id, quote)
) WITHOUT ROWID;

-- What articles tell of speakers of one name by which they can be told apart: one row for all speakers of whom the same is told. Whether
-- two rows are one person's is decided between the rows of a name_key alone, and by identifiers.
CREATE TABLE portrait (
    portrait_key INTEGER PRIMARY KEY,
    name_key    TEXT NOT NULL,      -- person, part (of one's name), organization or unnamed, and what the spellings of the name share
    facts       TEXT NOT NULL,      -- a line a fact, values separated by tabs: walk of life, employer, country, sex, years of birth, ...
    alive       INTEGER,            -- the last year in which an article tells that one of them was alive
    identity_key INTEGER            -- that of all its speakers; NULL where each of them may be somebody else
);
CREATE UNIQUE INDEX portrait_by_name ON portrait (name_key, facts);
CREATE INDEX portrait_of_identity ON portrait (identity_key);

-- Identifiers that a table of known people and organisations gave.
CREATE TABLE identifier (
    identifier  TEXT NOT NULL,
    portrait_key INTEGER NOT NULL REFERENCES portrait ON DELETE CASCADE,
    PRIMARY KEY (identifier, portrait_key)
) WITHOUT ROWID;
CREATE INDEX identifier_as_typed ON identifier (identifier COLLATE NOCASE);
CREATE INDEX identifier_of_portrait ON identifier (portrait_key);

-- Who speaks in an article. The same person in two articles is two rows with one identity_key; a negative one is nobody else's. Whoever has
-- no name ("officials") has the identity_key of all who are called so.
CREATE TABLE speaker (
    speaker_key INTEGER PRIMARY KEY,
    article_key INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    id          TEXT NOT NULL,      -- s1, s2, ... within the article
    name        TEXT NOT NULL,
    folded      TEXT NOT NULL,      -- the name in lower case, without marks on its letters and without punctuation
    kind        TEXT NOT NULL,
    quotes      INTEGER NOT NULL,   -- how many it has, those that a person rejected left out
    portrait_key INTEGER NOT NULL,
    identity_key INTEGER NOT NULL,
    alive       INTEGER             -- the last year in which the article tells that it was alive
);
CREATE INDEX speaker_of_article ON speaker (article_key);
CREATE INDEX speaker_by_name ON speaker (folded, identity_key, quotes);
CREATE INDEX speaker_of_portrait ON speaker (portrait_key);
CREATE INDEX speaker_of_identity ON speaker (identity_key, quotes, name, kind);

-- Everybody who is quoted, over all articles; kept in step by triggers.
CREATE TABLE identity (
    identity_key INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,      -- the first of its folded names in the order of letters
    quotes      INTEGER NOT NULL,
    articles    INTEGER NOT NULL
);
CREATE INDEX identity_by_quotes ON identity (quotes DESC, name);
CREATE TRIGGER speaker_added AFTER INSERT ON speaker WHEN new.quotes > 0 BEGIN
    INSERT INTO identity VALUES (new.identity_key, new.folded, new.quotes, 1) ON CONFLICT (identity_key) DO UPDATE
        SET name = MIN(name, excluded.name), quotes = quotes + excluded.quotes, articles = articles + 1;
END;
CREATE TRIGGER speaker_removed AFTER DELETE ON speaker WHEN old.quotes > 0 BEGIN
    UPDATE identity SET quotes = quotes - old.quotes, articles = articles - 1 WHERE identity_key = old.identity_key;
    DELETE FROM identity WHERE identity_key = old.identity_key AND articles = 0;
END;
CREATE TRIGGER speaker_moved AFTER UPDATE OF identity_key ON speaker WHEN new.quotes > 0 BEGIN
    UPDATE identity SET quotes = quotes - old.quotes, articles = articles - 1 WHERE identity_key = old.identity_key;
    DELETE FROM identity WHERE identity_key = old.identity_key AND articles = 0;
    INSERT INTO identity VALUES (new.identity_key, new.folded, new.quotes, 1) ON CONFLICT (identity_key) DO UPDATE
        SET name = MIN(name, excluded.name), quotes = quotes + excluded.quotes, articles = articles + 1;
END;

-- Every name of a speaker: the fullest one and its aliases.
CREATE TABLE speaker_name (
    name_key    INTEGER PRIMARY KEY,
    speaker_key INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
    name        TEXT NOT NULL
);
CREATE INDEX name_of_speaker ON speaker_name (speaker_key);

CREATE TABLE role (
    role_key     INTEGER PRIMARY KEY,
    speaker_key  INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
    title        TEXT,
    organization TEXT
);
CREATE INDEX role_of_speaker ON role (speaker_key);

-- A wording: what stands between quotation marks, as bare words (lower case, no punctuation, "…" for a gap). One row for all
-- quotes that have it. A wording of few words counts with one speaker only, named here.
CREATE TABLE wording (
    wording_key INTEGER PRIMARY KEY,
    hash        INTEGER NOT NULL,
    words       TEXT NOT NULL,
    speaker     TEXT NOT NULL DEFAULT ''
);
CREATE INDEX wording_by_hash ON wording (hash);

-- Runs of words by which wordings that may be the same statement find each other.
CREATE TABLE shingle (
    hash        INTEGER NOT NULL,
    wording_key INTEGER NOT NULL,
    PRIMARY KEY (hash, wording_key)
) WITHOUT ROWID;

-- Wordings that are the same statement, near enough; each pair in both directions.
CREATE TABLE wording_link (
    wording_key INTEGER NOT NULL,
    other_key   INTEGER NOT NULL,
    PRIMARY KEY (wording_key, other_key)
) WITHOUT ROWID;

CREATE TABLE quote (
    quote_key   INTEGER PRIMARY KEY,
    article_key INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    id          TEXT NOT NULL,      -- q1, q2, ... within the article
    type        TEXT NOT NULL,
    act         TEXT NOT NULL,
    modality    TEXT NOT NULL,
    text        TEXT NOT NULL,      -- the fragments, joined by " … "
    reporting   TEXT NOT NULL,      -- source, cue, medium, recipient, place and cited sources, in the order of the article
    speaker     TEXT,               -- the name, as in the table of speakers
    speaker_key INTEGER REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    source      TEXT,               -- the mention
    cue         TEXT,
    resolution  TEXT NOT NULL,
    parent      TEXT,               -- id of the quote around it
    said_date   TEXT,               -- ISO 8601 day, week, month or year
    medium      TEXT,
    recipient   TEXT,
    place       TEXT,
    first_day   TEXT,               -- when it was said, else when the article was published: first and last day that can be meant
    last_day    TEXT,
    paragraph   INTEGER NOT NULL,
    line        INTEGER,            -- in article.file
    start       INTEGER NOT NULL,   -- code points
    offsets     TEXT NOT NULL,      -- start-end;start-end of the fragments
    confidence  REAL NOT NULL,
    wording_key INTEGER REFERENCES wording,
    review      TEXT NOT NULL       -- open, confirmed, corrected, rejected, added
);
CREATE INDEX quote_of_article ON quote (article_key);
CREATE INDEX quote_of_speaker ON quote (speaker_key);
CREATE INDEX quote_by_day ON quote (first_day, last_day, review, type, act, confidence, speaker_key, article_key);
-- Those that a person decided on are few among many.
CREATE INDEX quote_reviewed ON quote (review) WHERE review <> 'open';
CREATE INDEX quote_of_wording ON quote (wording_key, article_key);

-- Full text: external content, kept in step by triggers (https://sqlite.org/fts5.html#external_content_tables).
CREATE VIRTUAL TABLE quote_text USING fts5 (
    text, reporting, speaker, content = 'quote', content_rowid = 'quote_key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER quote_added AFTER INSERT ON quote BEGIN
    INSERT INTO quote_text (rowid, text, reporting, speaker) VALUES (new.quote_key, new.text, new.reporting, new.speaker);
END;
CREATE TRIGGER quote_removed AFTER DELETE ON quote BEGIN
    INSERT INTO quote_text (quote_text, rowid, text, reporting, speaker) VALUES ('delete', old.quote_key, old.text, old.reporting, old.speaker);
END;

CREATE VIRTUAL TABLE speaker_text USING fts5 (
    name, content = 'speaker_name', content_rowid = 'name_key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER name_added AFTER INSERT ON speaker_name BEGIN
    INSERT INTO speaker_text (rowid, name) VALUES (new.name_key, new.name);
END;
CREATE TRIGGER name_removed AFTER DELETE ON speaker_name BEGIN
    INSERT INTO speaker_text (speaker_text, rowid, name) VALUES ('delete', old.name_key, old.name);
END;

CREATE VIRTUAL TABLE role_text USING fts5 (
    organization, content = 'role', content_rowid = 'role_key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER role_added AFTER INSERT ON role BEGIN
    INSERT INTO role_text (rowid, organization) VALUES (new.role_key, new.organization);
END;
CREATE TRIGGER role_removed AFTER DELETE ON role BEGIN
    INSERT INTO role_text (role_text, rowid, organization) VALUES ('delete', old.role_key, old.organization);
END;
