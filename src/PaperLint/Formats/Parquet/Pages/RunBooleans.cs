namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Truth values in runs, their length in bytes before them; one byte comes out for each.</summary>
internal sealed class RunBooleans : ValueReader
{
    private readonly byte[] _value = new byte[1];
    private readonly RunReader _runs;

    public RunBooleans(ReadOnlyMemory<byte> bytes) =>
        _runs = new RunReader(bytes.Length >= sizeof(int) ? bytes[sizeof(int)..] : throw Ended(), bits: 1);

    public override ReadOnlySpan<byte> Next()
    {
        _value[0] = (byte)_runs.Next();
        return _value;
    }
}
