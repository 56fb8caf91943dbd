namespace TeamBot;

/// <summary>Every sentence in English and in simplified Chinese. (M5)</summary>
public sealed class WhatTheBotCanSay
{
    [Fact]
    public void Is_there_in_both_languages_with_the_same_places_to_fill()
    {
        foreach (var key in Words.Keys)
            Assert.Equal(Places(Words.English[key]), Places(Words.Chinese[key]));
    }

    [Fact]
    public void Is_Chinese_in_Chinese_and_English_in_English()
    {
        Assert.DoesNotContain(Words.Keys, key => Words.English[key].Any(c => c is >= '\u4E00' and <= '\u9FFF'));
        Assert.DoesNotContain(Words.Keys, key => Words.English[key].Any(char.IsAsciiLetter) && !Words.Chinese[key].Any(c => c is >= '\u4E00' and <= '\u9FFF'));
    }

    private static string Places(string sentence) =>
        string.Join(',', System.Text.RegularExpressions.Regex.Matches(sentence, @"\{\d+\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
}
