using PaperLint.Diagnostics;

namespace PaperLint.Cleaning;

/// <summary>That a rule's repairs of a field are proven, and by what.</summary>
public sealed record ProvenField(string Code, string FieldName, Proof Proof);
