using TeamBot.Dialogs;

namespace TeamBot.Teams;

/// <summary>The bodies that Teams expects as the answers to invokes.</summary>
internal static class InvokeAnswer
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    public static byte[] To(Turn turn, Reply reply) => turn.Input switch
    {
        Input.Opened or Input.Submitted when reply is { Card: { } form, Title: { } title } => Form(title, form),
        // An empty answer closes the dialog; its card is in the chat by then.
        Input.Submitted when reply.Card is not null => "{}"u8.ToArray(),
        Input.Pressed or Input.Said when reply.Card is { } card => Card(card),
        _ => Message(turn.Input, reply.Text ?? ""),
    };

    public static byte[] Message(Input input, string text) => Connector.Body(json =>
    {
        if (input is Input.Opened or Input.Submitted)
        {
            json.WriteStartObject("task");
            json.WriteString("type", "message");
            json.WriteString("value", text);
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("statusCode", 200);
        json.WriteString("type", MessageType);
        json.WriteString("value", text);
    });

    private static byte[] Card(Card card) => Connector.Body(json =>
    {
        json.WriteNumber("statusCode", 200);
        json.WriteString("type", Connector.CardType);
        json.WritePropertyName("value");
        json.WriteRawValue(card.Json.Span);
    });

    private static byte[] Form(string title, Card form) => Connector.Body(json =>
    {
        json.WriteStartObject("task");
        json.WriteString("type", "continue");
        json.WriteStartObject("value");
        json.WriteString("title", title);
        json.WriteString("height", "medium");
        json.WriteString("width", "medium");
        json.WriteStartObject("card");
        Connector.WriteCard(json, form);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
