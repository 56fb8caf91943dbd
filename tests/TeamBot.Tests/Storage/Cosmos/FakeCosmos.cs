using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamBot.Storage.Cosmos;

/// <summary>What goes wrong with one request.</summary>
/// <param name="Status">What is answered; the connection breaks without an answer when null.</param>
/// <param name="AfterWriting">The request is carried out first, and only its answer is lost.</param>
internal sealed record FakeFault(int? Status, bool AfterWriting = false, int RetryAfterMilliseconds = 1);

/// <summary>
/// Azure Cosmos DB as far as the store uses it, at the level of HTTP, under the real SDK in Gateway mode. What it does not
/// know it refuses. <see cref="FakeCosmosServer"/> listens for it on a port.
/// </summary>
internal sealed class FakeCosmos(TimeProvider clock, int partitions = 2) : HttpMessageHandler
{
    private static readonly byte[] Key = SHA256.HashData("A fake account’s key opens nothing else."u8);

    private readonly ConcurrentDictionary<string, (string Rid, ConcurrentDictionary<string, FakeContainer> Containers)> _databases = new();
    private int _numbers;

    /// <summary>The address of the account; https, because nothing listens there.</summary>
    public Uri Address { get; set; } = new("https://127.0.0.1:1/");

    public string ConnectionString => $"AccountEndpoint={Address};AccountKey={Convert.ToBase64String(Key)};";

    /// <summary>Decides, for the operation (find, batch, query, metadata), what goes wrong with this request; null for nothing.</summary>
    public Func<string, FakeFault?> Faults { get; set; } = _ => null;

    /// <summary>Waits before a request of this operation is carried out.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Waits after a request of this operation was carried out, before it is answered.</summary>
    public Func<string, CancellationToken, Task> After { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What was asked, by operation; the SQL of queries, else the path; the partition key that was named beside it.</summary>
    public ConcurrentQueue<(string Operation, string Text, string? Partition)> Requests { get; } = new();

    public FakeContainer Container(string database, string container) => _databases[database].Containers[container];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var operation = OperationOf(request);
        Requests.Enqueue((operation, operation == "query" ? Encoding.UTF8.GetString(body) : request.RequestUri!.AbsolutePath, Partition(request)));
        await Before(operation, cancellationToken);
        var fault = Faults(operation);
        if (fault is null || fault.AfterWriting)
        {
            var answer = await AnswerAsync(request, operation, body);
            await After(operation, cancellationToken);
            if (fault is null)
                return answer;
            answer.Dispose();
        }

        if (fault.Status is not { } status)
            throw new HttpRequestException("The connection was closed in the middle.", new IOException("Connection reset by peer"));
        var failed = Answer(status, new JsonObject { ["code"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture), ["message"] = "The test wants this." });
        failed.Headers.Add("x-ms-retry-after-ms", fault.RetryAfterMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return failed;
    }

    private static string OperationOf(HttpRequestMessage request)
    {
        var isDocument = request.RequestUri!.AbsolutePath.Contains("/docs", StringComparison.Ordinal);
        return !isDocument ? "metadata"
            : Header(request, "x-ms-cosmos-is-query-plan-request") is not null ? "plan"
            : Header(request, "x-ms-documentdb-query") is not null || Header(request, "x-ms-documentdb-isquery") is not null ? "query"
            : Header(request, "x-ms-cosmos-is-batch-request") is not null ? "batch"
            : request.Method == HttpMethod.Get ? "find" : "other";
    }

    private static string? Header(HttpRequestMessage request, string name) => request.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, string operation, byte[] body)
    {
        try
        {
            Authorise(request);
            var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
            return (request.Method.Method, path) switch
            {
                ("GET", [""]) => Answer(200, FakeAccount.Json(Address)),
                ("POST", ["dbs"]) => CreateDatabase(JsonNode.Parse(body)!.AsObject()),
                ("GET", ["dbs", var database]) => Answer(200, FakeAccount.Database(database, Database(database).Rid)),
                ("DELETE", ["dbs", var database]) => Answer(_databases.TryRemove(database, out _) ? 204 : 404, null),
                ("POST", ["dbs", var database, "colls"]) => CreateContainer(database, JsonNode.Parse(body)!.AsObject()),
                ("GET", ["dbs", var database, "colls", var id]) => Answer(200, FakeAccount.Container(Find(database, id))),
                ("DELETE", ["dbs", var database, "colls", var id]) => Answer(Database(database).Containers.TryRemove(id, out _) ? 204 : 404, null),
                ("PUT", ["dbs", var database, "colls", var id]) => ReplaceContainer(Find(database, id), JsonNode.Parse(body)!.AsObject()),
                ("GET", ["dbs", var database, "colls", var id, "pkranges"]) => Ranges(request, Find(database, id)),
                ("GET", ["dbs", var database, "colls", var id, "docs", var document]) when operation == "find" => Item(Find(database, id).Read(Partition(request)!, document)),
                ("POST", ["dbs", var database, "colls", var id, "docs"]) when operation == "batch" => await BatchAsync(request, Find(database, id), body),
                ("POST", ["dbs", var database, "colls", var id, "docs"]) when operation == "query" => Query(request, Find(database, id), JsonNode.Parse(body)!.AsObject()),
                _ => throw new FakeRefusal(400, $"The fake does not know {request.Method} {request.RequestUri.AbsolutePath} ({operation})."),
            };
        }
        catch (FakeRefusal refusal)
        {
            var answer = Answer(refusal.Status, new JsonObject { ["code"] = ((HttpStatusCode)refusal.Status).ToString(), ["message"] = refusal.Message });
            if (refusal.SubStatus != 0)
                answer.Headers.Add("x-ms-substatus", refusal.SubStatus.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return answer;
        }
    }

    private static HttpResponseMessage Answer(int status, JsonObject? json, byte[]? bytes = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(bytes ?? (json is null ? [] : JsonSerializer.SerializeToUtf8Bytes(json))) };
        answer.Content.Headers.ContentType = new("application/json");
        answer.Headers.Add("x-ms-request-charge", "1");
        answer.Headers.Add("x-ms-activity-id", Guid.NewGuid().ToString());
        answer.Headers.Add("x-ms-session-token", "0:-1#1");
        if (json?["_etag"] is { } etag)
            answer.Headers.TryAddWithoutValidation("etag", etag.GetValue<string>());
        return answer;
    }

    private static HttpResponseMessage Item(FakeItem item)
    {
        var answer = Answer(200, null, JsonSerializer.SerializeToUtf8Bytes(item.Json));
        answer.Headers.TryAddWithoutValidation("etag", item.ETag);
        return answer;
    }

    // The signature covers the verb, what is addressed and the date: with another key it differs.
    private static void Authorise(HttpRequestMessage request)
    {
        var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var type = parts.Length == 1 ? parts[0] : parts[parts.Length % 2 == 0 ? ^2 : ^1];
        var link = string.Join('/', parts.Length % 2 == 0 ? parts : parts[..^1]);
        var date = Header(request, "x-ms-date")?.ToLowerInvariant();
        var sent = Uri.UnescapeDataString(Header(request, "authorization") ?? "");
        var links = new[] { link, parts.Length > 4 ? parts[3].ToLowerInvariant() : link };
        if (!links.Any(one => sent == $"type=master&ver=1.0&sig={Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{request.Method.Method.ToLowerInvariant()}\n{type}\n{one}\n{date}\n\n")))}"))
            throw new FakeRefusal(401, "The signature is not made with this account’s key.");
    }

    private static string? Partition(HttpRequestMessage request) =>
        Header(request, "x-ms-documentdb-partitionkey") is { } json ? JsonSerializer.Deserialize<string[]>(json)!.Single() : null;

    private static HttpResponseMessage Ranges(HttpRequestMessage request, FakeContainer container)
    {
        if (Header(request, "If-None-Match") is not null)
            return Answer(304, null);
        var ranges = new JsonArray([.. container.Ranges.Select(range => new JsonObject { ["id"] = range.Id, ["_rid"] = container.Rid, ["minInclusive"] = range.From, ["maxExclusive"] = range.To, ["status"] = "online", ["parents"] = new JsonArray() })]);
        var answer = Answer(200, new() { ["_rid"] = container.Rid, ["PartitionKeyRanges"] = ranges, ["_count"] = ranges.Count });
        answer.Headers.TryAddWithoutValidation("etag", "\"1\"");
        return answer;
    }

    private static async Task<HttpResponseMessage> BatchAsync(HttpRequestMessage request, FakeContainer container, byte[] body)
    {
        if (Header(request, "x-ms-cosmos-batch-atomic") != "True")
            throw new FakeRefusal(400, "The fake only writes atomic batches.");
        if (body.Length > 2 * 1024 * 1024 + 64 * 1024)
            throw new FakeRefusal(413, "The batch is larger than 2 MB.");
        var operations = await FakeBatch.ReadAsync(body);
        if (operations.Count > 100)
            throw new FakeRefusal(400, "A batch has at most 100 operations.");
        var (done, results) = container.Write(Partition(request) ?? throw new FakeRefusal(400, "A batch needs a partition key."), operations);
        return Answer(done ? 200 : 207, null, await FakeBatch.WriteAsync(results));
    }

    private static HttpResponseMessage Query(HttpRequestMessage request, FakeContainer container, JsonObject body)
    {
        if (Header(request, "x-ms-start-epk") is not null || Header(request, "x-ms-end-epk") is not null)
            throw new FakeRefusal(400, "The fake does not read a part of a physical partition.");
        var (partition, range) = (Partition(request), Header(request, "x-ms-documentdb-partitionkeyrangeid"));
        if (partition is null && range is null)
            throw new FakeRefusal(400, "The query names neither a partition key nor a range.");
        if (partition is not null && range is not null && container.RangeOf(partition) != range)
            throw new FakeRefusal(410, "The SDK and the fake differ on where this partition key lies.", 1002);
        var size = int.Parse(Header(request, "x-ms-max-item-count") ?? "-1", System.Globalization.CultureInfo.InvariantCulture);
        var (json, count, continuation) = FakeQueries.Run(container, body, partition, range, size, Header(request, "x-ms-continuation"));
        var answer = Answer(200, json);
        answer.Headers.Add("x-ms-item-count", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (continuation is not null)
            answer.Headers.Add("x-ms-continuation", continuation);
        return answer;
    }

    private (string Rid, ConcurrentDictionary<string, FakeContainer> Containers) Database(string id) =>
        _databases.TryGetValue(id, out var database) ? database
        : _databases.Values.FirstOrDefault(one => one.Rid == id) is { Rid: not null } byRid ? byRid
        : throw new FakeRefusal(404, $"There is no database {id}.", 1003);

    private FakeContainer Find(string database, string id)
    {
        var containers = Database(database).Containers;
        return containers.TryGetValue(id, out var container) ? container
            : containers.Values.FirstOrDefault(one => one.Rid == id) ?? throw new FakeRefusal(404, $"There is no container {id}.", 1003);
    }

    private HttpResponseMessage CreateDatabase(JsonObject definition)
    {
        var id = definition["id"]!.GetValue<string>();
        var rid = Convert.ToBase64String(BitConverter.GetBytes(Interlocked.Increment(ref _numbers))).Replace('/', '-');
        return _databases.TryAdd(id, (rid, new())) ? Answer(201, FakeAccount.Database(id, rid)) : throw new FakeRefusal(409, $"There is a database {id} already.");
    }

    private HttpResponseMessage CreateContainer(string databaseId, JsonObject definition)
    {
        var database = Database(databaseId);
        var id = definition["id"]!.GetValue<string>();
        var container = new FakeContainer(id, database.Rid, (uint)Interlocked.Increment(ref _numbers), definition, partitions, clock);
        return database.Containers.TryAdd(id, container) ? Answer(201, FakeAccount.Container(container)) : throw new FakeRefusal(409, $"There is a container {id} already.");
    }

    private static HttpResponseMessage ReplaceContainer(FakeContainer container, JsonObject definition)
    {
        if (!JsonNode.DeepEquals(definition["partitionKey"]!["paths"], container.Definition["partitionKey"]!["paths"]))
            throw new FakeRefusal(400, "The partition key cannot be changed.");
        container.Definition = definition;
        return Answer(200, FakeAccount.Container(container));
    }
}
