using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace TeamBot.Storage.Cosmos;

/// <summary>Puts a <see cref="TestTeam"/> on the fake account.</summary>
internal static class OnCosmos
{
    public static Action<IWebHostBuilder> Of(FakeCosmos account)
    {
        CosmosProcess.Prepare();
        return host =>
        {
            host.UseSetting("Storage:Cosmos:ConnectionString", account.ConnectionString);
            host.ConfigureTestServices(services => services.AddHttpClient(CosmosSetup.Http).ConfigurePrimaryHttpMessageHandler(() => account));
        };
    }
}
