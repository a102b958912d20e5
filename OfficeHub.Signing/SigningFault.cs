namespace OfficeHub.Signing;

/// <summary>What is wrong with a key, a certificate, a seal or a signature that is not taken.</summary>
public enum SigningFaultKind
{
    /// <summary>Longer than anything of its kind.</summary>
    TooLong,

    /// <summary>Nested deeper, or of more elements, than anything of its kind.</summary>
    TooDeep,

    /// <summary>Not the encoding or the structure that the standard asks for.</summary>
    Malformed,

    /// <summary>The curve is written out instead of named.</summary>
    ExplicitCurve,

    /// <summary>Another algorithm or curve than SM2, SM3, SM4.</summary>
    UnsupportedAlgorithm,

    /// <summary>The public point is not on the curve, or at infinity.</summary>
    PointOffCurve,

    /// <summary>The private number, or r or s of a signature, is outside its range.</summary>
    OutOfRange,

    /// <summary>Private key and public key or certificate do not belong together.</summary>
    KeyMismatch,

    /// <summary>Wrong password, or the encrypted bytes were changed.</summary>
    WrongPassword,

    /// <summary>What was asked for is not in the file.</summary>
    NotThere,

    /// <summary>The rules of the standard forbid making it.</summary>
    NotAllowed,

    /// <summary>The device or server that holds the key did not answer, or refused.</summary>
    KeyUnavailable,
}

/// <summary>A refusal of this library: an answer, never an exception.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Message">Chinese, one sentence, ends with 。</param>
public sealed record SigningFault(SigningFaultKind Kind, string Message)
{
    /// <summary>The code of <see cref="CheckCode"/> when a check of the standard led to the refusal; else null.</summary>
    public string? Code { get; init; }
}

/// <summary>A value, or why there is none.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? _value;

    /// <summary>Done.</summary>
    public Outcome(T value) => _value = value;

    /// <summary>Refused.</summary>
    public Outcome(SigningFault fault) => Fault = fault;

    /// <summary>The refusal, or null.</summary>
    public SigningFault? Fault { get; }

    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSuccess => Fault is null;

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => IsSuccess ? _value! : throw new InvalidOperationException($"No value: {Fault.Kind}");

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value);

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(SigningFault fault) => new(fault);
}
