using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals;

/// <summary>A file that was named is not there, too long, or not what it should be.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Why">Chinese sentence.</param>
public sealed record SealFileRefused(string File, string Why) : Error("Seals.FileRefused", $"{File}：{Why.TrimEnd('。')}。");

/// <summary>A check of the standard, or a rule of ours, forbids making it.</summary>
/// <param name="CheckCode">Of the standard's table; null when it is a rule of ours.</param>
/// <param name="Why">Chinese sentence.</param>
public sealed record SealingRefused(string? CheckCode, string Why) : Error("Seals.SealingRefused", Why.TrimEnd('。') + (CheckCode is null ? "。" : $"（{CheckCode}）。"));
