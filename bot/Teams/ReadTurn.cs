using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeamBot.Teams;

/// <summary>Reads from an activity what the person did; null when it is nothing that the bot answers.</summary>
internal static partial class ReadTurn
{
    /// <summary>Mentions and other entities that are read of one message: each mention may add a person to the team.</summary>
    private const int MostEntities = 25;

    private const int MostFiles = 10;
    private const string Downloadable = "application/vnd.microsoft.teams.file.download.info";
    private const string InSharePoint = "reference";

    public static Turn? From(Activity activity, DateTimeOffset at)
    {
        if (Input(activity) is not { } input)
            return null;
        var conversation = activity.Conversation!;
        var tenant = activity.TenantId;
        var person = new PersonId(activity.From!.Id!);
        // Microsoft Learn, “Receive real-time Teams meeting events”: theirs name no type.
        var (scope, team) = (conversation.ConversationType ?? (input is not TeamBot.Input.Happened ? null : conversation.Id!.Contains("@thread.tacv2", StringComparison.Ordinal) ? "channel" : "groupChat")) switch
        {
            "channel" => (Scope.Channel, TeamId.OfTeam(tenant, Activity.In(activity.ChannelData, "team", "id") ?? Activity.In(activity.ChannelData, "teamsTeamId") ?? Root(conversation.Id!))),
            "groupChat" => (Scope.GroupChat, TeamId.OfChat(tenant, conversation.Id!)),
            _ => (Scope.Personal, TeamId.OfPerson(tenant, person)),
        };
        var isPress = activity.ReplyToId is not null && input is TeamBot.Input.Pressed or TeamBot.Input.Opened;
        return new(
            Id(activity), input, person, Plain(activity.From.Name), team,
            Plain(Activity.In(activity.ChannelData, "team", "name") ?? conversation.Name),
            scope,
            new(activity.ServiceUrl!, conversation.Id!, isPress ? activity.ReplyToId : activity.Id, activity.Recipient?.Id ?? "", activity.Recipient?.Name ?? "", tenant),
            at, Zone(activity), Words.TongueOf(activity.Locale))
        { MonthFirst = Days.IsMonthFirst(activity.Locale), FromObjectId = activity.From.AadObjectId };
    }

    // An activity’s id is only unique in its conversation. Hashed, because a store’s keys have limits.
    private static string Id(Activity activity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.TenantId}\n{activity.Conversation!.Id}\n{activity.Id ?? Guid.NewGuid().ToString()}")))[..32];

    private static string Root(string conversationId) => conversationId.Split(";messageid=")[0];

    private static Input? Input(Activity activity) => activity switch
    {
        { Type: "message", Value.ValueKind: JsonValueKind.Object } when string.IsNullOrEmpty(activity.Text) => Pressed(activity.Value),
        { Type: "message" } when activity.Text is not null || Files(activity).Any() => Said(activity, activity.Text ?? ""),
        { Type: "invoke", Name: "adaptiveCard/action" } => Pressed(Property(Property(activity.Value, "action"), "data"), Activity.In(activity.Value, "action", "verb")),
        { Type: "invoke", Name: "task/fetch" } => new Input.Opened(Heard(Property(activity.Value, "data"), null)),
        { Type: "invoke", Name: "task/submit" } => new Input.Submitted(Heard(Property(activity.Value, "data"), null)),
        { Type: "invoke", Name: "composeExtension/fetchTask" } => new Input.Opened(OfMessage(activity.Value)),
        { Type: "invoke", Name: "composeExtension/submitAction" } => new Input.Submitted(Heard(Property(activity.Value, "data"), null)),
        { Type: "invoke", Name: "fileConsent/invoke", Value: var file } => new Input.Pressed(Heard(Property(file, "context"), null).With(Heard(Property(file, "uploadInfo"), null).Slots).With("consent", Activity.In(file, "action") ?? "")),
        { Type: "event", Name: "application/vnd.microsoft.meetingStart" } => new Input.Happened(OfMeeting(activity, "meeting.start")),
        { Type: "event", Name: "application/vnd.microsoft.meetingEnd" } => new Input.Happened(OfMeeting(activity, "meeting.end")),
        { Type: "installationUpdate", Action: "add" or "add-upgrade" } => new Input.Arrived([]),
        { Type: "installationUpdate", Action: "remove" } => new Input.Left(),
        { Type: "conversationUpdate", MembersAdded: { } added } when added.Any(member => member.Id == activity.Recipient?.Id) => new Input.Arrived([]),
        { Type: "conversationUpdate", Conversation.ConversationType: "channel" or "groupChat" } when activity is { MembersAdded.Count: > 0 } or { MembersRemoved.Count: > 0 } => Changed(activity),
        _ => null,
    };

    // Who leaves one channel of a team is still in the team.
    private static Input.MembersChanged Changed(Activity activity) =>
        new(Activity.In(activity.ChannelData, "eventType")?.StartsWith("channel", StringComparison.Ordinal) == true ? [] : [.. (activity.MembersRemoved ?? []).Select(gone => gone.Id).OfType<string>().Select(id => new PersonId(id))]);

    // A button may hold a sentence: pressing it is saying it.
    private static Input Pressed(JsonElement data, string? verb = null) =>
        Activity.In(data, "say") is { } say ? new Input.Said(Plain(say), []) : new Input.Pressed(Heard(data, verb));

    // The id among the values is another than that by which the Connector knows the meeting.
    private static Heard OfMeeting(Activity activity, string what) => Heard(activity.Value, what).With("Id", Activity.In(activity.ChannelData, "meeting", "id") ?? "");

    // The menu of a message: the form begins with its words, which are HTML, and keeps the way back to it.
    private static Heard OfMessage(JsonElement value) => TeamBot.Heard.Of(Activity.In(value, "commandId") ?? "")
        .With("title", Plain(WebUtility.HtmlDecode(Tag().Replace(Activity.In(value, "messagePayload", "body", "content") ?? "", " "))).ReplaceLineEndings(" ").Trim())
        .With("link", Plain(Activity.In(value, "messagePayload", "linkToMessage")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static Heard Heard(JsonElement data, string? verb)
    {
        var slots = ImmutableDictionary.CreateBuilder<string, string>();
        if (data.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in data.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                slots[property.Name] = Plain(property.Value.ToString());
        }

        return new(slots.GetValueOrDefault("intent") ?? verb ?? "", slots.ToImmutable().Remove("intent"));
    }

    private static Input.Said Said(Activity activity, string text)
    {
        text = Plain(activity.TextFormat == "xml" ? WebUtility.HtmlDecode(text) : text);
        var people = ImmutableArray.CreateBuilder<Mention>();
        foreach (var entity in (activity.Entities ?? []).Take(MostEntities))
        {
            if (entity is not { Type: "mention", Mentioned.Id: { } id, Text: { Length: > 0 } said } || text.IndexOf(said, StringComparison.Ordinal) is not (>= 0 and var place))
                continue;
            var isBot = id == activity.Recipient?.Id;
            var known = people.Select(mention => mention.Person.Value).TakeWhile(person => person != id).Count();
            if (!isBot && known == people.Count)
                people.Add(new(new(id), Plain(entity.Mentioned.Name)));

            text = text.Remove(place, said.Length).Insert(place, isBot ? " " : ((char)(Mention.First + known)).ToString());
        }

        return new(text.Trim(), people.ToImmutable()) { Files = [.. Files(activity)] };
    }

    // Microsoft Learn, “Send and receive files through the bot”: only the personal chat hands a file over.
    private static IEnumerable<AttachedFile> Files(Activity activity) =>
        from file in (activity.Attachments ?? []).Take(MostFiles)
        where file.Name is { Length: > 0 } && file.ContentType is Downloadable or InSharePoint
        select new AttachedFile(Plain(file.Name), Uri.TryCreate(Activity.In(file.Content, "downloadUrl"), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null);

    // The private use area stands for mentions; control characters, lines apart, mean nothing here.
    private static string Plain(string? text) =>
        new([.. (text ?? "").Where(c => c is < '\uE000' or > '\uF8FF' && !char.IsControl(c) || c is '\n')]);

    private static JsonElement Property(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static TimeZoneInfo Zone(Activity activity) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Timezone ?? activity.LocalTimezone ?? "", out var zone) ? zone : TimeZoneInfo.Utc;
}
