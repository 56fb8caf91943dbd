using System.Net;
using System.Net.Sockets;

namespace TeamBot.Files;

/// <summary>Fetches what somebody attached to a message, from where the channel says that it lies.</summary>
public sealed class FileReader(HttpClient http)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestBytes = 10_000_000;

    /// <summary>How long one file may take; the turn that waits for it has two minutes.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public async Task<FileReading> ReadAsync(AttachedFile file, CancellationToken ct)
    {
        if (file.Address is not { } address)
            return new FileReading.Refused("file.elsewhere", file.Name);
        try
        {
            // The address is signed by the channel's store; the bot's own token goes nowhere near it.
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!answer.IsSuccessStatusCode)
                return new FileReading.Refused("file.gone", file.Name, (int)answer.StatusCode);
            using var bytes = new MemoryStream();
            await using var stream = await answer.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[81_920];
            while (await stream.ReadAsync(buffer, ct) is > 0 and var read)
            {
                if (bytes.Length + read > LargestBytes)
                    return new FileReading.Refused("file.tooLarge", file.Name, LargestBytes / 1_000_000);
                bytes.Write(buffer, 0, read);
            }

            return bytes.Length == 0 ? new FileReading.Refused("file.empty", file.Name) : new FileReading.Read(bytes.ToArray());
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException || lost is TaskCanceledException && !ct.IsCancellationRequested)
        {
            return new FileReading.Refused("file.lost", file.Name);
        }
    }

    /// <summary>Connects to the public internet only: whoever can name an address must not reach the network that the bot runs in.</summary>
    internal static async ValueTask<Stream> ConnectPubliclyAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (context.InitialRequestMessage.RequestUri?.Scheme != Uri.UriSchemeHttps || addresses.Length == 0 || !addresses.All(IsPublic))
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is no public https address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is one of the internet, not of a machine or a network of its own (RFC 6890).</summary>
    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any))
            return false;
        return address.AddressFamily != AddressFamily.InterNetwork || address.GetAddressBytes() is not ([0 or 10 or 127 or >= 224, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and < 128, ..]);
    }
}

/// <summary>What became of fetching a file.</summary>
public abstract record FileReading
{
    public sealed record Read(byte[] Bytes) : FileReading;

    /// <param name="Key">The sentence that says why, among the words.</param>
    public sealed record Refused(string Key, params object[] Args) : FileReading;
}
