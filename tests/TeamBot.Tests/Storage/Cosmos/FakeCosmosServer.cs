using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TeamBot.Storage.Cosmos;

/// <summary>The fake account behind HTTP on a free port of this machine, for programs of their own.</summary>
internal sealed class FakeCosmosServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FakeCosmosServer(WebApplication server) => _server = server;

    public static async Task<FakeCosmosServer> StartAsync(FakeCosmos account)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 8 * 1024 * 1024);
        var server = builder.Build();
        var invoker = new HttpMessageInvoker(account, disposeHandler: false);
        server.Run(http => HandleAsync(http, invoker));
        await server.StartAsync();
        account.Address = new(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return new(server);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static async Task HandleAsync(HttpContext http, HttpMessageInvoker invoker)
    {
        using var request = new HttpRequestMessage(new(http.Request.Method), new Uri($"http://{http.Request.Host}{http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget}"));
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in http.Request.Headers)
            request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        try
        {
            using var answer = await invoker.SendAsync(request, http.RequestAborted);
            http.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers)
                http.Response.Headers[name] = values.ToArray();
            var content = await answer.Content.ReadAsByteArrayAsync(http.RequestAborted);
            if (content.Length > 0)
            {
                http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
                http.Response.ContentLength = content.Length;
                await http.Response.Body.WriteAsync(content, http.RequestAborted);
            }
        }
        catch (HttpRequestException)
        {
            http.Abort();
        }
    }
}
