using System.Globalization;

namespace TeamBot.Verbs;

/// <summary>A bar on a terminal; nothing where nobody looks.</summary>
/// <param name="total">How many there will be; null where nobody looks, because counting costs a read of everything.</param>
internal sealed class Progress(TextWriter errors, long? total)
{
    private const int Width = 30;

    private long _done;
    private int _shown = -1;

    public void Step()
    {
        _done++;
        if (total is not > 0 || (int)(_done * 1000 / total) is var thousandths && thousandths == _shown)
            return;
        _shown = thousandths;
        var full = (int)Math.Min(Width, _done * Width / total.Value);
        errors.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {_done:N0} of {total:N0} "));
    }

    public void End()
    {
        if (total is not null)
            errors.WriteLine();
    }
}
