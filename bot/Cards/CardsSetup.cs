namespace TeamBot.Cards;

public static class CardsSetup
{
    /// <summary>Compiles the templates now, so that a broken one stops the start and not a conversation.</summary>
    public static WebApplicationBuilder AddCards(this WebApplicationBuilder bot)
    {
        bot.Services.AddSingleton(new CardDeck());
        return bot;
    }
}
