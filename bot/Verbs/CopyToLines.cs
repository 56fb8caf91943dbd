using System.Text;
using TeamBot.Storage;

namespace TeamBot.Verbs;

/// <summary>
/// Writes a backup beside its place, as PATH.partial, and puts it there when it is whole: an older backup stays until then.
/// What an interrupted copy has written is kept as far as it is the same.
/// </summary>
internal sealed class CopyToLines(string path) : ICopyTarget
{
    private readonly FileStream _file = Open(path + ".partial");
    private StreamReader? _before;

    public long Written { get; private set; }

    public long Same { get; private set; }

    public long Left => 0;

    public async Task PutAsync(StoredDocument document, CancellationToken ct)
    {
        if (await PutLineAsync(JsonLines.Line(document), ct))
            Written++;
        else
            Same++;
    }

    public async Task FinishAsync(Tally tally, CancellationToken ct)
    {
        await PutLineAsync(JsonLines.LastLine(tally), ct);
        _file.SetLength(_file.Position);
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(path + ".partial", path, overwrite: true);
    }

    public IAsyncEnumerable<StoredDocument> AllAsync(TeamId? team, CancellationToken ct) => JsonLines.ReadAsync(path, team, ct);

    public void Dispose()
    {
        _before?.Dispose();
        _file.Dispose();
    }

    private static FileStream Open(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    // The position is where the next line belongs; the lines before it are right.
    private async Task<bool> PutLineAsync(string line, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(line + '\n');
        _before ??= new(path + ".partial", new FileStreamOptions { Share = FileShare.ReadWrite });
        if (_file.Position + bytes.Length <= _file.Length && await _before.ReadLineAsync(ct) == line)
        {
            _file.Position += bytes.Length;
            return false;
        }

        _file.SetLength(_file.Position);
        await _file.WriteAsync(bytes, ct);
        return true;
    }
}
