using System.Globalization;

namespace TeamBot.Health;

/// <summary>
/// When the bot’s secret ends. The secret itself does not say, and asking Microsoft Entra needs a right that the bot has not;
/// whoever makes the secret writes its last day into <c>Teams:SecretExpiresOn</c>, 2027-06-30.
/// </summary>
public abstract record BotSecret
{
    /// <summary>From so long before its end on there is a warning.</summary>
    public static readonly TimeSpan WarnedBefore = TimeSpan.FromDays(30);

    /// <summary>On one’s own machine, or with a managed identity: nothing ends.</summary>
    public sealed record None : BotSecret;

    /// <summary>There is one, and nobody has said until when.</summary>
    public sealed record Unknown : BotSecret;

    public sealed record Ends(DateOnly On) : BotSecret;

    /// <summary>Whether somebody should act now.</summary>
    public bool IsPressing(DateTimeOffset now) => this is Ends(var on) && on.ToDateTime(TimeOnly.MinValue) - now.UtcDateTime < WarnedBefore;

    /// <exception cref="CannotStartException">The day is not one.</exception>
    public static BotSecret Of(IConfiguration settings)
    {
        var said = settings["Teams:SecretExpiresOn"];
        if (string.IsNullOrWhiteSpace(settings["Teams:AppId"]) || string.IsNullOrEmpty(settings["Teams:ClientSecret"]))
            return new None();
        if (string.IsNullOrWhiteSpace(said))
            return new Unknown();
        return DateOnly.TryParseExact(said, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? new Ends(on)
            : throw new CannotStartException($"Teams:SecretExpiresOn is “{said}”; it must be a day, written 2027-06-30.");
    }
}
