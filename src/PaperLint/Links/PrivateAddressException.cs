namespace PaperLint.Links;

/// <summary>A name leads into the machine's own network, where links of a corpus have no business.</summary>
internal sealed class PrivateAddressException(string message) : IOException(message);
