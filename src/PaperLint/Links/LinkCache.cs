using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>
/// What was ever answered, in a database that several runs may use at once and that a killed run leaves whole. Verdicts
/// are not in it: they are made of the answers anew each time, so that none can be there that no answer supports.
/// </summary>
public sealed class LinkCache : IDisposable
{
    /// <summary>Answers kept of one address: with one a day, those of three weeks.</summary>
    private const int MostAnswers = 20;

    private const char Separator = '\n';

    private readonly SqliteConnection _connection;

    private LinkCache(SqliteConnection connection) => _connection = connection;

    /// <summary>Where a damaged database was put, of which this one takes the place; null where there was none.</summary>
    public string? SetAside { get; private init; }

    /// <summary>One that is forgotten in the end.</summary>
    public static LinkCache InMemory() => new(LinkDatabase.Open(path: null));

    /// <param name="path">Absolute. Made where it is not there; what is damaged is renamed, and a new one made.</param>
    /// <exception cref="LinkCacheException">It is not ours, or cannot be opened.</exception>
    public static LinkCache Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                return new LinkCache(LinkDatabase.Open(path));
            }
            catch (SqliteException e) when (LinkDatabase.IsDamage(e))
            {
                var aside = LinkDatabase.SetAside(path);
                return new LinkCache(LinkDatabase.Open(path)) { SetAside = aside };
            }
        }
        catch (Exception e) when (e is SqliteException or UnauthorizedAccessException or (IOException and not LinkCacheException))
        {
            throw Unusable(path, e);
        }
    }

    /// <summary>The answers for an address, the oldest first.</summary>
    /// <exception cref="LinkCacheException">The file cannot be read any more.</exception>
    public ImmutableArray<LinkAnswer> AnswersOf(LinkAddress address)
    {
        try
        {
            return Read(address);
        }
        catch (SqliteException e)
        {
            throw Unusable(_connection.DataSource, e);
        }
    }

    /// <summary>Keeps answers: all of them or, where the run is killed meanwhile, none.</summary>
    /// <exception cref="LinkCacheException">The file cannot be written any more.</exception>
    public void Add(IReadOnlyCollection<LinkAnswer> answers)
    {
        try
        {
            Write(answers);
        }
        catch (SqliteException e)
        {
            throw Unusable(_connection.DataSource, e);
        }
    }

    public void Dispose() => _connection.Dispose();

    private ImmutableArray<LinkAnswer> Read(LinkAddress address)
    {
        using var query = _connection.CreateCommand();
        query.CommandText =
            "SELECT outcome, asked_at, question, came_back, status, moved_to, redirects, elapsed FROM answers WHERE address = $address "
            + "ORDER BY asked_at, rowid";
        query.Parameters.AddWithValue("$address", address.Text);
        using var rows = query.ExecuteReader();
        var answers = ImmutableArray.CreateBuilder<LinkAnswer>();
        while (rows.Read())
        {
            answers.Add(new LinkAnswer(address, (LinkOutcome)rows.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(1)))
            {
                Question = rows.GetString(2),
                CameBack = rows.GetString(3),
                Status = rows.IsDBNull(4) ? null : rows.GetInt32(4),
                MovedTo = rows.IsDBNull(5) ? null : LinkAddress.Parse(rows.GetString(5)),
                Redirects = rows.GetString(6) is { Length: > 0 } redirects ? [.. redirects.Split(Separator)] : [],
                Elapsed = TimeSpan.FromMilliseconds(rows.GetInt64(7)),
            });
        }

        return answers.DrainToImmutable();
    }

    private void Write(IReadOnlyCollection<LinkAnswer> answers)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO answers (address, outcome, asked_at, question, came_back, status, moved_to, redirects, elapsed) VALUES "
            + "($address, $outcome, $asked_at, $question, $came_back, $status, $moved_to, $redirects, $elapsed)";
        using var trim = _connection.CreateCommand();
        trim.CommandText =
            "DELETE FROM answers WHERE address = $address AND rowid NOT IN (SELECT rowid FROM answers WHERE address = $address ORDER BY "
            + "asked_at DESC, rowid DESC LIMIT $most)";
        foreach (var answer in answers)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$address", answer.Address.Text);
            insert.Parameters.AddWithValue("$outcome", (int)answer.Outcome);
            insert.Parameters.AddWithValue("$asked_at", answer.AskedAt.ToUnixTimeMilliseconds());
            insert.Parameters.AddWithValue("$question", answer.Question);
            insert.Parameters.AddWithValue("$came_back", answer.CameBack);
            insert.Parameters.AddWithValue("$status", (object?)answer.Status ?? DBNull.Value);
            insert.Parameters.AddWithValue("$moved_to", (object?)answer.MovedTo?.Text ?? DBNull.Value);
            insert.Parameters.AddWithValue("$redirects", string.Join(Separator, answer.Redirects));
            insert.Parameters.AddWithValue("$elapsed", (long)answer.Elapsed.TotalMilliseconds);
            insert.ExecuteNonQuery();
            trim.Parameters.Clear();
            trim.Parameters.AddWithValue("$address", answer.Address.Text);
            trim.Parameters.AddWithValue("$most", MostAnswers);
            trim.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static LinkCacheException Unusable(string path, Exception e) =>
        new($"the link cache '{path}' cannot be used: {e.Message}; give another with --link-cache");
}
