namespace PaperLint.Corpus;

/// <summary>What the keys of an object or a mapping tell of its being a paper.</summary>
internal readonly record struct KeysFound(bool HasTitle, bool HasAbstract, bool HasWeakTitle, bool HasWeakAbstract)
{
    public bool HasAny => this != default;

    public bool IsPaper => HasTitle || HasAbstract || (HasWeakTitle && HasWeakAbstract);

    public static KeysFound operator |(KeysFound a, KeysFound b) =>
        new(a.HasTitle || b.HasTitle, a.HasAbstract || b.HasAbstract,
            a.HasWeakTitle || b.HasWeakTitle, a.HasWeakAbstract || b.HasWeakAbstract);

    public KeysFound With(MappedKey? key) => key switch
    {
        { FieldName: FieldNames.Title, IsWeak: true } => this with { HasWeakTitle = true },
        { FieldName: FieldNames.Title } => this with { HasTitle = true },
        { FieldName: FieldNames.Abstract, IsWeak: true } => this with { HasWeakAbstract = true },
        { FieldName: FieldNames.Abstract } => this with { HasAbstract = true },
        _ => this,
    };
}
