using System.Net.Http.Headers;

namespace TeamBot.Files;

/// <summary>Puts a file where the channel says that it may be put.</summary>
public sealed class FileSender(HttpClient http)
{
    /// <summary>Whether it is there now.</summary>
    public async Task<bool> SendAsync(Uri to, byte[] bytes, string contentType, CancellationToken ct)
    {
        try
        {
            // In one piece, as the upload session of OneDrive takes up to 60 MB.
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
            using var answer = await http.PutAsync(to, content, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || lost is TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
