namespace PaperLint.Cli.Server;

/// <summary>How far the editor and the server have come with each other.</summary>
internal enum ServerState
{
    /// <summary>Nothing is agreed yet.</summary>
    Started,

    Running,

    /// <summary>The editor wants nothing more; it is about to say that the server may end.</summary>
    ShutDown,

    Ended,
}
