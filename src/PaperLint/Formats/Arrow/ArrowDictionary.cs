namespace PaperLint.Formats.Arrow;

/// <summary>The different texts of a column whose values are numbers.</summary>
/// <param name="texts">How they are written.</param>
internal sealed class ArrowDictionary(ArrowField texts)
{
    /// <summary>Bytes of texts that are held. A column of which each text is another one gains nothing from a dictionary.</summary>
    private const int LargestHeld = 64 * 1024 * 1024;

    private readonly List<byte> _bytes = [];
    private readonly List<int> _ends = [0];

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public ReadOnlySpan<byte> this[long number] => number >= 0 && number < _ends.Count - 1
        ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[_ends[(int)number].._ends[(int)number + 1]]
        : throw new InvalidDataException($"a row refers to text {number} of a dictionary of {_ends.Count - 1}");

    /// <summary>Takes texts of a part of the file, behind those that are there or in their place.</summary>
    /// <param name="body">The texts, as a batch with one column.</param>
    /// <param name="isDelta">Whether those that are there stay.</param>
    /// <exception cref="InvalidDataException">They are damaged, or more than are held.</exception>
    public void Take(BatchBody body, bool isDelta)
    {
        if (!isDelta)
        {
            _bytes.Clear();
            _ends.RemoveRange(1, _ends.Count - 1);
        }

        // Each takes an offset: what is claimed beyond them is no text.
        var read = ArrowTexts.Of(body, texts, dictionaries: null);
        for (var i = 0L; i < body.Batch.LengthOf(texts.Node); i++)
        {
            var text = read.At(i);
            if (_bytes.Count + (_ends.Count * sizeof(int)) > LargestHeld - text.Length)
            {
                throw new InvalidDataException(
                    $"a dictionary has more than {LargestHeld / 1024 / 1024} MiB of texts, which is not read; write them plainly");
            }

            _bytes.AddRange(text);
            _ends.Add(_bytes.Count);
        }
    }
}
