namespace TeamBot;

public sealed class WhatTheBotCanSay
{
    [Fact]
    public void Is_there_in_both_languages_with_the_same_places_to_fill()
    {
        foreach (var key in Words.Keys)
            Assert.Equal(Places(Words.English[key]), Places(Words.Chinese[key]));
    }

    private static string Places(string sentence) =>
        string.Join(',', System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d+\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
}
