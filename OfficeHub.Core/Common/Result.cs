using System.Diagnostics.CodeAnalysis;

namespace OfficeHub.Core.Common;

/// <summary>The outcome of an act: done, or refused with a typed <see cref="Error"/>.</summary>
public readonly record struct Result(Error? Error)
{
    /// <summary>Done, nothing to report.</summary>
    public static Result Success => default;

    /// <summary>Whether the act was done.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>A refusal.</summary>
    public static implicit operator Result(Error error) => new(error);
}

/// <summary>The outcome of an act or query that yields a value.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    /// <summary>Done, with a value.</summary>
    public Result(T value) => _value = value;

    /// <summary>Refused.</summary>
    public Result(Error error) => Error = error;

    /// <summary>The refusal, or null.</summary>
    public Error? Error { get; }

    /// <summary>Whether the act was done.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"No value: {Error.Code}");

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A refusal.</summary>
    public static implicit operator Result<T>(Error error) => new(error);

    /// <summary>The outcome without its value.</summary>
    public Result WithoutValue() => new(Error);
}
