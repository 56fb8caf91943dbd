using System.Collections.Immutable;

namespace TeamBot.Storage;

/// <summary>Which documents of one kind are wanted, in what order, how many at a time.</summary>
public sealed record Query<T>(Kind<T> Kind)
{
    /// <summary>Documents a page holds when nothing else is asked for.</summary>
    public const int DefaultTake = 50;

    public ImmutableArray<Condition> Conditions { get; private init; } = [];

    public ImmutableArray<Order> Orders { get; private init; } = [];

    public int Take { get; private init; } = DefaultTake;

    public string? Continuation { get; private init; }

    public Query<T> Where(Field<T> field, object value) => With(new(field.Name, Comparison.Equal, [value]));

    public Query<T> AtLeast(Field<T> field, object value) => With(new(field.Name, Comparison.AtLeast, [value]));

    public Query<T> AtMost(Field<T> field, object value) => With(new(field.Name, Comparison.AtMost, [value]));

    public Query<T> Below(Field<T> field, object value) => With(new(field.Name, Comparison.Below, [value]));

    public Query<T> In(Field<T> field, IEnumerable<object> values) => With(new(field.Name, Comparison.In, [.. values]));

    public Query<T> OrderBy(Field<T> field) => this with { Orders = Orders.Add(new(field.Name, Descending: false)) };

    public Query<T> OrderByDescending(Field<T> field) => this with { Orders = Orders.Add(new(field.Name, Descending: true)) };

    public Query<T> Page(int take, string? continuation = null) => this with { Take = take, Continuation = continuation };

    /// <summary>Whether the documents come from the last to the first.</summary>
    internal bool IsDescending => !Orders.IsEmpty && Orders[^1].Descending;

    private Query<T> With(Condition condition) => this with { Conditions = Conditions.Add(condition) };
}

/// <summary>What a field must be; values are text, whole numbers or booleans.</summary>
public sealed record Condition(string Field, Comparison Comparison, ImmutableArray<object> Values);

public enum Comparison
{
    Equal,
    AtLeast,
    AtMost,
    Below,
    In,
}

/// <summary>One step of an order; ties are broken by id, in the direction of the last step. A missing value comes before all others.</summary>
public sealed record Order(string Field, bool Descending);
