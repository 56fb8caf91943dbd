using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TeamBot.Dialogs;
using TeamBot.Language;

namespace TeamBot;

/// <summary>The rules of the house that a machine can check.</summary>
public sealed partial class House
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. typeof(Turn).Assembly.GetTypes().Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace?.StartsWith("TeamBot", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))];

    [Fact]
    public void No_file_of_the_bot_has_more_than_300_lines() =>
        Assert.Empty(Sources.All.Where(source => source.Lines.Count > 300).Select(source => $"{source.Name} has {source.Lines.Count} lines"));

    [Fact]
    public void The_channel_stays_under_1000_lines() =>
        Assert.InRange(Sources.All.Where(source => source.Folder == "Teams").Sum(source => source.Lines.Count), 1, 1000);

    [Fact]
    public void The_vocabulary_has_at_most_ten_files() =>
        Assert.InRange(Sources.All.Count(source => source.Folder.Length == 0 && source.Name != "Program.cs"), 1, 10);

    [Fact]
    public void No_type_has_an_empty_name() =>
        Assert.DoesNotContain(Types.Select(type => type.Name), name => Empty().IsMatch(name));

    [Fact]
    public void An_interface_has_two_shipped_sides_or_is_a_role_of_many() =>
        Assert.Empty(Types.Where(type => type.IsInterface && type.Name is not ("IDocuments" or "IDueWork"))
            .Where(role => Types.Count(type => type is { IsClass: true, IsAbstract: false } && role.IsAssignableFrom(type)) < 2).Select(role => role.Name));

    [Fact]
    public void Asynchronous_methods_end_with_a_required_token()
    {
        var broken =
            from type in Types
            from method in type.GetMethods(Declared)
            where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !method.Name.Contains('<', StringComparison.Ordinal)
            where !IsGiven(type, method) && !OwnsItsToken(type, method)
            where method.GetParameters() is not [.., { IsOptional: false } last] || last.ParameterType != typeof(CancellationToken) && !EndsInParams(method)
            select $"{type.Name}.{method.Name}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Nothing_is_both_asynchronous_and_void() =>
        Assert.Empty(
            from type in typeof(Turn).Assembly.GetTypes()
            from method in type.GetMethods(Declared)
            where method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null
            select $"{type.Name}.{method.Name}");

    [Fact]
    public void There_is_something_to_look_at() => Assert.Contains(Sources.All, source => source.Name == "Program.cs");

    [Fact]
    public void Nothing_is_folded_away() =>
        Assert.Empty(Sources.All.Where(source => source.Text.Contains("#region", StringComparison.Ordinal)).Select(source => source.Name));

    [Fact]
    public void No_static_can_be_set() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(Declared)
            where field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !field.Name.Contains('<', StringComparison.Ordinal) && !type.Name.EndsWith("Json", StringComparison.Ordinal)
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void The_clock_is_asked_only_through_TimeProvider() =>
        Assert.Empty(Sources.All.Where(source => Clock().IsMatch(source.Text)).Select(source => source.Name));

    [Fact]
    public async Task Every_intent_has_a_name_of_its_own_and_says_so_as_noun_dot_verb()
    {
        await using var team = new TestTeam();
        string[] names = [.. team.Services.GetServices<IAnswer>().Select(answer => answer.Intent.Name)];

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches("^[a-z]+\\.[a-z]+$", name));
    }

    [Fact]
    public async Task Every_example_is_understood_as_its_own_intent()
    {
        await using var team = new TestTeam();
        var grammar = team.Services.GetRequiredService<Grammar>();
        var hearing = new Hearing(team.Clock.GetUtcNow(), TimeZoneInfo.Utc, new("29:ada"), [], []);
        var wrong =
            from answer in team.Services.GetServices<IAnswer>()
            from tongue in Enum.GetValues<Tongue>()
            from example in answer.Intent.In(tongue).Examples
            let understood = (grammar.Understand(example, hearing) as Understanding.Sure)?.Heard.Intent
            where understood != answer.Intent.Name
            select $"“{example}” is {answer.Intent.Name}, not {understood}";

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_command_has_examples_in_both_languages_or_in_none()
    {
        await using var team = new TestTeam();
        Assert.All(team.Services.GetServices<IAnswer>().Select(answer => answer.Intent), intent => Assert.Equal(intent.English.Examples.Length > 0, intent.Chinese.Examples.Length > 0));
    }

    // Signatures that are not ours: ASP.NET Core's hosted services and handlers, HttpClient's handlers, disposal.
    private static bool IsGiven(Type type, MethodInfo method) =>
        type.IsInterface && !method.IsAbstract || method.GetBaseDefinition() != method || method.Name is "StartAsync" or "StopAsync" or "DisposeAsync" || !type.IsInterface && type.GetInterfaces().Any(role => role.Namespace?.StartsWith("TeamBot", StringComparison.Ordinal) == false && type.GetInterfaceMap(role).TargetMethods.Contains(method));

    // A request or a turn begins here, and with it its own time.
    private static bool OwnsItsToken(Type type, MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Microsoft.AspNetCore.Http.HttpContext)) || type.Name is "Turns" or "MessagesEndpoint";

    private static bool EndsInParams(MethodInfo method) => method.GetParameters()[^1].GetCustomAttribute<ParamArrayAttribute>() is not null;

    [GeneratedRegex("(?:Manager|Helpers?|Utils?|Service|Impl|Dto|Base|Processor|Common|Shared|Misc)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|TimeZoneInfo\.Local|Thread\.Sleep")]
    private static partial Regex Clock();
}
