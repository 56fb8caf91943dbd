using System.Globalization;
using System.Net;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TeamBot.Leave;

namespace TeamBot.Graph;

/// <summary>
/// Reads from Outlook calendars who is out of office, with the app’s own permission <c>Calendars.ReadBasic.All</c>: twenty
/// people to a request. Only when something is and as what it is shown is asked for; not what it is called. (D4)
/// </summary>
internal sealed partial class OutOfOffice(GraphServiceClient graph, TimeProvider clock, ILogger<OutOfOffice> log)
{
    /// <summary>How long one batch may take, its retries and further pages counted. A stand-up waits for it.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>After so long no further request begins; whoever was not read by then counts as there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Requests in one batch. Source: Microsoft Learn, “Combine multiple HTTP requests using JSON batching”.</summary>
    public const int AtOnce = 20;

    private const int PageSize = 50;
    private const int MostPages = 5;

    public async Task<CalendarsRead> ReadAsync(IReadOnlyList<CalendarQuestion> people, CancellationToken ct)
    {
        var away = new Dictionary<PersonId, bool>();
        string? problem = null;
        var begun = clock.GetTimestamp();
        foreach (var some in people.Chunk(AtOnce))
        {
            if (clock.GetElapsedTime(begun) > Patience)
            {
                problem = Problems.Slow;
                break;
            }

            var (read, failed) = await BatchAsync(some, away, ct);
            problem = failed ?? problem;
            // What is refused, busy or slow as a whole will not be otherwise in the same minute.
            if (failed is not null && (read == 0 || failed == Problems.Busy))
                break;
        }

        if (problem is null)
            Log.Read(log, people.Count);
        else
            Log.Unread(log, people.Count - away.Count, people.Count, problem);
        return new(away, problem);
    }

    private async Task<(int Read, string? Problem)> BatchAsync(CalendarQuestion[] people, Dictionary<PersonId, bool> away, CancellationToken ct)
    {
        using var budget = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, ct);
        try
        {
            var batch = new BatchRequestContentCollection(graph);
            var questions = new Dictionary<string, CalendarQuestion>();
            foreach (var person in people)
                questions[await batch.AddBatchRequestStepAsync(Request(person))] = person;
            var answers = await graph.Batch.PostAsync(batch, either.Token);
            var statuses = await answers.GetResponsesStatusCodesAsync();
            var (read, problem) = (0, (string?)null);
            foreach (var (id, person) in questions)
            {
                if (statuses.GetValueOrDefault(id) is var status && status != HttpStatusCode.OK)
                {
                    problem = problem == Problems.Busy ? problem : Problems.Of(status);
                    continue;
                }

                away[person.Person] = WholeDay.IsAway(await EventsAsync(person, await answers.GetResponseByIdAsync<EventCollectionResponse>(id), either.Token), person.Day, person.Zone);
                read++;
            }

            return (read, problem);
        }
        catch (ApiException refused)
        {
            return (0, Problems.Of((HttpStatusCode)refused.ResponseStatusCode));
        }
        catch (AuthenticationFailedException)
        {
            return (0, Problems.Forbidden);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (0, Problems.Slow);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or AggregateException or System.Text.Json.JsonException)
        {
            return (0, Problems.Lost);
        }
    }

    private RequestInformation Request(CalendarQuestion person) => graph.Users[person.ObjectId].CalendarView.ToGetRequestInformation(request =>
    {
        request.QueryParameters.StartDateTime = Midnight(person.Day, person.Zone);
        request.QueryParameters.EndDateTime = Midnight(person.Day.AddDays(1), person.Zone);
        request.QueryParameters.Select = ["showAs", "isAllDay", "isCancelled", "start", "end"];
        request.QueryParameters.Top = PageSize;
        request.Headers.Add("Prefer", InZone(person));
    });

    private async Task<IReadOnlyList<Event>> EventsAsync(CalendarQuestion person, EventCollectionResponse? page, CancellationToken ct)
    {
        var events = new List<Event>();
        for (var pages = 1; page is not null; pages++)
        {
            events.AddRange(page.Value ?? []);
            if (page.OdataNextLink is not { Length: > 0 } next || pages == MostPages)
                break;
            page = await graph.Users[person.ObjectId].CalendarView.WithUrl(next).GetAsync(request => request.Headers.Add("Prefer", InZone(person)), ct);
        }

        return events;
    }

    // Outlook knows every zone by its name in Windows, and only some by their name in IANA.
    private static string InZone(CalendarQuestion person) =>
        $"outlook.timezone=\"{(person.Zone.HasIanaId && TimeZoneInfo.TryConvertIanaIdToWindowsId(person.Zone.Id, out var windows) ? windows : "UTC")}\"";

    private static string Midnight(DateOnly day, TimeZoneInfo zone) =>
        day.ToDateTime(TimeOnly.MinValue) is var midnight ? new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";

    private static class Problems
    {
        public const string Forbidden = "forbidden";
        public const string Busy = "busy";
        public const string Slow = "slow";
        public const string Lost = "lost";

        public static string Of(HttpStatusCode status) => status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Forbidden,
            HttpStatusCode.NotFound => "missing",
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Busy,
            HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => Slow,
            _ => Lost,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{People} calendars were read.")]
        public static partial void Read(ILogger log, int people);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Unread} of {People} calendars could not be read ({Problem}); those people count as there.")]
        public static partial void Unread(ILogger log, int unread, int people, string problem);
    }
}
