namespace PaperLint.Links;

/// <summary>How one request ended.</summary>
internal enum ReplyKind
{
    /// <summary>The host gave a status.</summary>
    Status,

    /// <summary>There is no such host.</summary>
    NoSuchHost,

    /// <summary>The host leads to an address that is not asked.</summary>
    PrivateAddress,

    /// <summary>The host's certificate does not hold.</summary>
    BadCertificate,

    /// <summary>No connection, a connection that broke, no answer in time, or one that is no HTTP.</summary>
    NoAnswer,

    /// <summary>The host is left alone for the rest of the run.</summary>
    NotAsked,
}
