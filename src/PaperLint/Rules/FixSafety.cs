namespace PaperLint.Rules;

/// <summary>How far a fix can be trusted; the weaker the higher.</summary>
public enum FixSafety
{
    /// <summary>The meaning cannot change; <c>fix</c> applies it.</summary>
    Safe,

    /// <summary>A person should look; <c>fix --unsafe</c> applies it.</summary>
    Unsafe,

    /// <summary>Shown, never applied.</summary>
    Display,
}
