using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace TeamBot.Page;

/// <summary>
/// The local page's side of the channel: keeps the messages of its conversations in memory, sends what people do there to
/// the bot as activities, and takes the bot's Connector calls.
/// </summary>
internal sealed class LocalConnector(IHttpClientFactory http, TimeProvider clock)
{
    public const string BotId = "28:teambot";

    private static readonly (string Id, string Name, string Locale)[] Cast =
        [("29:ada", "Ada Park", "en-US"), ("29:fang", "王芳", "zh-CN"), ("29:ben", "Ben Ortiz", "en-US")];

    private readonly Lock _lock = new();
    private readonly List<JsonObject> _events = [];
    private readonly ConcurrentDictionary<Channel<string>, byte> _pages = new();
    private readonly HashSet<string> _opened = [];
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private int _last;

    public static JsonArray Members => [.. Cast.Select(person => new JsonObject { ["id"] = person.Id, ["name"] = person.Name })];

    /// <summary>All that has happened, then what happens, as server-sent events.</summary>
    public async Task StreamAsync(HttpResponse page, CancellationToken ct)
    {
        page.ContentType = "text/event-stream";
        var mine = Channel.CreateUnbounded<string>();
        lock (_lock)
        {
            foreach (var past in _events)
                mine.Writer.TryWrite(past.ToJsonString());
            _pages[mine] = 0;
        }

        try
        {
            await page.WriteAsync(": hello\n\n", ct);
            await page.Body.FlushAsync(ct);
            await foreach (var json in mine.Reader.ReadAllAsync(ct))
            {
                await page.WriteAsync($"data: {json}\n\n", ct);
                await page.Body.FlushAsync(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            _pages.TryRemove(mine, out _);
        }
    }

    /// <summary>Keeps what the bot posted; gives its id.</summary>
    public string Posted(string conversation, JsonNode? activity)
    {
        var id = NextId();
        if (activity?["type"]?.GetValue<string>() == "typing")
            return id;
        var said = new JsonObject { ["kind"] = "bot", ["id"] = id, ["conversation"] = conversation };
        Show(said, activity);
        Happened(said);
        return id;
    }

    /// <summary>Puts something else in place of what the bot posted; false when there is no such message.</summary>
    public bool Updated(string conversation, string id, JsonNode? activity)
    {
        lock (_lock)
        {
            var old = _events.FindIndex(one => one["id"]!.GetValue<string>() == id && one["conversation"]!.GetValue<string>() == conversation);
            if (old < 0)
                return false;
            Show(_events[old], activity);
            Tell(_events[old]);
            return true;
        }
    }

    /// <summary>A file that somebody attached, or that the bot sent; null when there is none of that id.</summary>
    public byte[]? File(string id) => _files.GetValueOrDefault(id);

    /// <summary>Takes a file of the bot that a person agreed to.</summary>
    public async Task TakeFileAsync(string id, Stream file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        _files[id] = bytes.ToArray();
    }

    /// <summary>Sends what a person did to the bot and gives its answer.</summary>
    public async Task<(int Status, string Body)> DoAsync(string host, JsonNode done, CancellationToken ct)
    {
        var who = Cast.FirstOrDefault(person => person.Id == done["who"]?.GetValue<string>());
        var where = done["where"]?.GetValue<string>();
        if (who.Id is null || where is not ("personal" or "group" or "channel"))
            return (400, "");
        var conversation = where switch { "personal" => "a:" + who.Id, "group" => "19:launch@thread.v2", _ => "19:general@thread.tacv2;messageid=1" };
        var activity = new JsonObject
        {
            ["id"] = NextId(),
            ["timestamp"] = clock.GetUtcNow().ToString("O"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = $"http://{host}/_local",
            ["locale"] = who.Locale,
            ["from"] = new JsonObject { ["id"] = who.Id, ["name"] = who.Name },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "TeamBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = where switch { "group" => "groupChat", _ => where }, ["tenantId"] = "local", ["name"] = where == "group" ? "Launch" : null },
            ["channelData"] = where == "channel" ? new JsonObject { ["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["name"] = "Apollo" } } : new JsonObject(),
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = done["zone"]?.GetValue<string>() ?? "UTC" }),
        };
        switch (done["kind"]?.GetValue<string>())
        {
            case "open" when Opens(conversation):
                activity["type"] = "installationUpdate";
                activity["action"] = "add";
                break;
            case "say" when done["text"]?.GetValue<string>() is { } text && (text.Length > 0 || done["file"] is not null):
                Say(activity, where, text);
                var name = done["file"]?["name"]?.GetValue<string>();
                if (name is not null)
                    activity["attachments"] = new JsonArray(Attachment(host, where, name, done["file"]!["data"]!.GetValue<string>()));
                Happened(new() { ["kind"] = "person", ["id"] = activity["id"]!.DeepClone(), ["conversation"] = conversation, ["name"] = who.Name, ["text"] = text, ["file"] = name });
                break;
            case "submit":
                activity["type"] = "message";
                activity["replyToId"] = done["card"]?.DeepClone();
                activity["value"] = done["data"]?.DeepClone();
                break;
            case "consent":
                var kept = Guid.NewGuid().ToString("N");
                activity["type"] = "invoke";
                activity["name"] = "fileConsent/invoke";
                activity["replyToId"] = done["card"]?.DeepClone();
                activity["value"] = new JsonObject
                {
                    ["type"] = "fileUpload",
                    ["action"] = done["action"]?.DeepClone(),
                    ["context"] = done["context"]?.DeepClone(),
                    ["uploadInfo"] = new JsonObject
                    {
                        ["name"] = done["name"]?.DeepClone(),
                        ["uploadUrl"] = $"http://{host}/_local/files/{kept}",
                        ["contentUrl"] = $"http://{host}/_local/files/{kept}",
                        ["uniqueId"] = kept,
                        ["fileType"] = Path.GetExtension(done["name"]?.GetValue<string>() ?? "").TrimStart('.'),
                    },
                };
                break;
            case "menu":
                activity["type"] = "invoke";
                activity["name"] = "composeExtension/fetchTask";
                activity["value"] = new JsonObject
                {
                    ["commandId"] = done["command"]?.GetValue<string>() ?? "task.create",
                    ["commandContext"] = "message",
                    ["messagePayload"] = new JsonObject
                    {
                        ["body"] = new JsonObject { ["content"] = System.Net.WebUtility.HtmlEncode(done["text"]?.GetValue<string>()) },
                        ["linkToMessage"] = $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(conversation)}/{done["message"]?.GetValue<string>()}",
                    },
                };
                break;
            case ("execute" or "fetch" or "form") and var kind:
                activity["type"] = "invoke";
                activity["replyToId"] = done["card"]?.DeepClone();
                activity["name"] = kind switch { "execute" => "adaptiveCard/action", "fetch" => "task/fetch", _ => "task/submit" };
                activity["value"] = kind == "execute"
                    ? new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = done["verb"]?.DeepClone(), ["data"] = done["data"]?.DeepClone() } }
                    : new JsonObject { ["data"] = done["data"]?.DeepClone() };
                break;
            default:
                return (200, "{}");
        }

        using var client = http.CreateClient();
        using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"http://{host}/api/messages"), content, ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    /// <summary>Tells all pages that the clock was set.</summary>
    public void Travelled() => Tell(new() { ["kind"] = "clock" });

    // As Teams sends it: the bot is mentioned outside the personal chat, people by entity.
    private static void Say(JsonObject activity, string where, string text)
    {
        var entities = activity["entities"]!.AsArray();
        foreach (var (id, name, _) in Cast)
        {
            if (!text.Contains("@" + name, StringComparison.OrdinalIgnoreCase))
                continue;
            text = text.Replace("@" + name, $"<at>{name}</at>", StringComparison.OrdinalIgnoreCase);
            entities.Add(Mention(id, name));
        }

        text = text.Replace("@TeamBot", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (where != "personal")
        {
            text = "<at>TeamBot</at> " + text;
            entities.Add(Mention(BotId, "TeamBot"));
        }

        activity["type"] = "message";
        activity["textFormat"] = "plain";
        activity["text"] = text;

        static JsonObject Mention(string id, string name) =>
            new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = $"<at>{name}</at>" };
    }

    // As Teams hands files over: with an address in the personal chat, without one elsewhere.
    private JsonObject Attachment(string host, string where, string name, string base64)
    {
        var id = Guid.NewGuid().ToString("N");
        _files[id] = Convert.FromBase64String(base64);
        return where == "personal"
            ? new() { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["content"] = new JsonObject { ["downloadUrl"] = $"http://{host}/_local/files/{id}" } }
            : new() { ["contentType"] = "reference", ["name"] = name };
    }

    private bool Opens(string conversation)
    {
        lock (_lock)
            return _opened.Add(conversation);
    }

    // The ids of Teams are milliseconds; the counter keeps two of the same millisecond apart.
    private string NextId() => $"{clock.GetUtcNow().ToUnixTimeMilliseconds()}{Interlocked.Increment(ref _last) % 1000:D3}";

    // A card of Teams about a file is no Adaptive Card; the page draws it itself.
    private static void Show(JsonObject message, JsonNode? activity)
    {
        var attached = activity?["attachments"]?[0];
        var isFile = attached?["name"] is not null;
        message["text"] = activity?["text"]?.DeepClone();
        message["card"] = isFile ? null : attached?["content"]?.DeepClone();
        message["offered"] = isFile ? attached!.DeepClone() : null;
    }

    private void Happened(JsonObject what)
    {
        what["at"] = clock.GetUtcNow().ToString("O");
        lock (_lock)
        {
            _events.Add(what);
            Tell(what);
        }
    }

    private void Tell(JsonObject what)
    {
        foreach (var page in _pages.Keys)
            page.Writer.TryWrite(what.ToJsonString());
    }
}
