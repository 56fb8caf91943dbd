using System.Collections.Immutable;
using System.Globalization;
using TeamBot.Dialogs;
using TeamBot.Due.Calendars;
using TeamBot.Language;

namespace TeamBot.Attention;

/// <summary>Answers “notifications”, 通知设置: shows what the person wants to be told and when, on one form that changes it. (H5–H7)</summary>
public sealed class ChangeNotifications(PreferenceStore preferences, FormCard cards) : IForm
{
    private static readonly Slot Quiet = new("quiet", SlotKind.Text) { Longest = SaidHours.Longest };
    private static readonly Slot Week = new("week", SlotKind.Choice) { Choices = [.. PreferenceWords.WeekNames.Select(name => (name, name))] };
    private static readonly Slot Calendar = new("calendar", SlotKind.Choice)
    {
        Choices = [.. new[] { Preferences.CalendarOfZone, Preferences.NoCalendar, Preferences.OwnCalendar, HolidayCalendars.China, HolidayCalendars.UnitedStates }.Select(name => (name, name))],
    };

    private static readonly Slot Limit = new("limit", SlotKind.Text) { Longest = 3 };
    private static readonly Slot DigestAt = new("digestAt", SlotKind.Text) { Longest = 20 };

    // One field a type; its slot is called as the type, without dots, which are no part of an input's id.
    private static readonly (string Type, Slot Slot)[] Types = [.. NotificationTypes.All.Where(type => type.Name != NotificationTypes.Digest)
        .Select(type => (type.Name, new Slot($"on{type.Name.Replace(".", "", StringComparison.Ordinal)}", SlotKind.Choice) { Choices = [("on", "on"), ("off", "off")] }))];

    public Intent Intent { get; } = new("attention.change", [Quiet, Week, Calendar, Limit, DigestAt, .. Types.Select(type => type.Slot)],
        English: new(
            ["[<show>|change|edit|open|set|my|adjust|manage] [me] [my|the] (notifications|notification settings|notification preferences|settings for notifications|notification options)", "(what|which) notifications (do i get|am i getting|are on)"],
            ["notifications", "notification settings"]),
        Chinese: new(
            ["[<show>|修改|更改|打开|调整|设置|管理] [我的] (通知设置|通知偏好|消息设置|提醒设置|通知选项|免打扰设置|通知)", "[我的] (notification|notifications|通知) (settings|设置|偏好)"],
            ["通知设置"]));

    public Form Form { get; } = new("prefs", 1,
    [
        new(Quiet), new(Week) { IsRequired = true }, new(Calendar) { IsRequired = true }, new(Limit) { IsRequired = true }, new(DigestAt),
        .. Types.Select(type => new FormField(type.Slot) { IsRequired = true, Named = type.Slot.Name }),
    ]);

    public async Task<FormStart> StartAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var wants = await preferences.OfAsync(turn, ct);
        var start = FormStart.Empty
            .With("quiet", wants.QuietFrom == wants.QuietTo ? "" : SaidHours.Say(wants.QuietFrom, wants.QuietTo)).With("week", PreferenceWords.NameOf(wants.Week))
            .With("calendar", Calendar.Choices.Any(choice => choice.Value == wants.Calendar) ? wants.Calendar : Preferences.OwnCalendar)
            .With("limit", wants.Limit.ToString(CultureInfo.InvariantCulture))
            .With("digestAt", wants.Off.Contains(NotificationTypes.Digest) ? "" : wants.DigestAt.ToString("HH:mm", CultureInfo.InvariantCulture));
        return Types.Aggregate(start, (all, type) => all.With(type.Slot.Name, wants.Off.Contains(type.Type) ? "off" : "on"));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Heard heard, CancellationToken ct)
    {
        var words = turn.Words;
        if (!heard.Slots.ContainsKey(Week.Name))
            return await ShowAsync(turn, "prefs.now", await preferences.OfAsync(turn, ct), ct);
        if (SaidHours.Read(turn, heard["quiet"] ?? "") is not { } quiet)
            return Reply.Ask(Quiet.Name, words.Say("attention.quiet.error", heard["quiet"]));
        var digestAt = heard["digestAt"] is { } said ? SaidHours.Hour(turn, said) : Preferences.UsualDigest;
        if (digestAt is null)
            return Reply.Ask(DigestAt.Name, words.Say("attention.hour.error", heard["digestAt"]));
        if (!int.TryParse(heard["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit > Preferences.MostLimit)
            return Reply.Ask(Limit.Name, words.Say("attention.limit.error", heard["limit"], Preferences.MostLimit));
        var off = Types.Where(type => heard[type.Slot.Name] == "off").Select(type => type.Type).ToImmutableSortedSet(StringComparer.Ordinal);
        var now = await preferences.ChangeAsync(turn, Intent.Name, wants => wants with
        {
            QuietFrom = quiet.From,
            QuietTo = quiet.To,
            Week = PreferenceWords.WeekOf(heard["week"]!),
            Calendar = heard["calendar"]!,
            Limit = limit,
            DigestAt = digestAt.Value,
            Off = heard["digestAt"] is null ? off.Add(NotificationTypes.Digest) : off,
        }, ct);
        return turn.Input is Input.Submitted ? Reply.Say(words.Say("prefs.saved", PreferenceWords.Line(words, now, turn.At))) : await ShowAsync(turn, "prefs.saved", now, ct);
    }

    // The form in the chat, with all of it in words above.
    private async Task<Reply> ShowAsync(Turn turn, string key, Preferences wants, CancellationToken ct) =>
        await cards.ShowAsync(turn with { Input = new Input.Said("", []) }, this, Heard.Of(Intent.Name), turn.Id, turn.Words.Say(key, PreferenceWords.Line(turn.Words, wants, turn.At)), [], ct) with { Title = null };
}
