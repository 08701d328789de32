namespace PaperLint.Language.Urls;

/// <summary>What can be wrong with a URL in running text. The names in lower case with hyphens are what rules call them.</summary>
internal enum UrlDefectKind
{
    /// <summary><c>X{X}</c>, <c>X{here}</c>: the two arguments of a <c>\href</c> whose command was lost.</summary>
    Doubled,

    /// <summary><c>frameworkhttps://</c>: nothing between a word and the URL.</summary>
    Glued,

    /// <summary><c>https://github.com/ owner/name</c>.</summary>
    SpaceInside,

    /// <summary><c>github.com/owner/name</c>.</summary>
    Schemeless,

    /// <summary><c>\_</c>, <c>&amp;amp;</c>, <c>\url{}</c>: markup in or around it.</summary>
    Escaped,

    /// <summary>Something at its end, or invisible inside it, that belongs neither to it nor to the sentence.</summary>
    TrailingJunk,

    /// <summary><c>https://github.com/owner/name .</c></summary>
    SpaceBeforeStop,

    /// <summary><c>htttps://</c>, <c>https//</c>, <c>http://https://</c>.</summary>
    MalformedScheme,
}
