namespace PaperLint.Links;

/// <summary>The cache of links cannot be used: the message says why and what to do.</summary>
public sealed class LinkCacheException(string message) : IOException(message);
