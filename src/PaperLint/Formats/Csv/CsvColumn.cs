namespace PaperLint.Formats.Csv;

/// <summary>A column that holds a field. <paramref name="Index"/> counts from 0.</summary>
internal readonly record struct CsvColumn(int Index, string FieldName);
