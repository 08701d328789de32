using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PaperLint.Links;

/// <summary>The file of a <see cref="LinkCache"/>: made, recognised, and set aside where it is damaged.</summary>
internal static class LinkDatabase
{
    /// <summary>Says whose the file is: <c>PLnk</c>.</summary>
    private const long ApplicationId = 0x504C6E6B;

    private const long Version = 1;

    /// <summary>Seconds for which a run waits while another writes; a write takes milliseconds.</summary>
    private const int BusyTimeout = 30;

    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS answers (
          address TEXT NOT NULL, outcome INTEGER NOT NULL, asked_at INTEGER NOT NULL, question TEXT NOT NULL, came_back TEXT NOT NULL,
          status INTEGER, moved_to TEXT, redirects TEXT NOT NULL, elapsed INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS answers_by_address ON answers (address, asked_at);
        """;

    /// <param name="path">Null: in memory.</param>
    /// <exception cref="LinkCacheException">It belongs to another program, or to a later version of this one.</exception>
    /// <exception cref="SqliteException">It cannot be opened, or is damaged.</exception>
    public static SqliteConnection Open(string? path)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false, DefaultTimeout = BusyTimeout };
        var connection = new SqliteConnection(options.ToString());
        try
        {
            connection.Open();
            Prepare(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Renames the file, so that whoever misses it has it still.</summary>
    /// <returns>Its new name.</returns>
    public static string SetAside(string path)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.damaged-{DateTime.UtcNow:yyyyMMdd-HHmmss}");
        File.Move(path, aside, overwrite: true);
        foreach (var journal in new[] { path + "-wal", path + "-shm" })
        {
            // What they would bring back is part of the damage.
            File.Delete(journal);
        }

        return aside;
    }

    private static void Prepare(SqliteConnection connection, string? path)
    {
        // In one transaction: another run may be making the database at this moment.
        Run(connection, "BEGIN");
        var (application, version) = (Ask(connection, "PRAGMA application_id"), Ask(connection, "PRAGMA user_version"));
        var tables = Ask(connection, "SELECT count(*) FROM sqlite_schema");
        Run(connection, "COMMIT");
        if (application == 0 && version == 0 && tables == 0)
        {
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            Run(connection, $"BEGIN IMMEDIATE; {Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT");
            return;
        }

        if (application != ApplicationId)
        {
            throw new LinkCacheException(
                $"'{path}' is a database of another program and no link cache; give another file with --link-cache");
        }

        if (version > Version)
        {
            throw new LinkCacheException(
                $"the link cache '{path}' was written by a later version of paperlint; give another file with --link-cache");
        }

        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA quick_check(1)";
        if (check.ExecuteScalar() is not "ok")
        {
            throw new SqliteException("the database is damaged", Corrupt);
        }
    }

    private static long Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
