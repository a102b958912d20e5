using Microsoft.Extensions.Options;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files.Inspection;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Files;

/// <summary>The gate for uploads, behind <see cref="SecrecyGate"/>, which tells of what it stops: streams to a temporary file within bounds, judges it there, and lets nothing else open it before.</summary>
/// <remarks>security.md 5.10.</remarks>
internal sealed class UploadGate(IOptions<FileStoreOptions> options, TimeProvider clock)
{
    private const int BufferLength = 80 * 1024;

    // Browsers declare what the user's system believes; only a declaration that means active content tells something.
    private static readonly string[] ActiveTypes =
    [
        "text/html", "application/xhtml+xml", "image/svg+xml", "text/javascript", "application/javascript",
        "application/x-msdownload", "application/x-msdos-program", "application/hta",
    ];

    /// <summary>Takes an upload in and judges it. Leaves no temporary file behind when it refuses.</summary>
    /// <param name="upload">The bytes as they arrive; read at most up to the limit.</param>
    /// <param name="fileName">As the user's browser sent it.</param>
    /// <param name="declaredType">Media type as declared, or null.</param>
    /// <param name="policy">What this place takes.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <returns>The accepted file, to be disposed by the caller, or one of the errors of <c>FileErrors.cs</c>.</returns>
    public async Task<Result<AcceptedFile>> InspectAsync(
        Stream upload, string fileName, string? declaredType, UploadPolicy policy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(policy);
        var named = CheckName(fileName, declaredType, policy);
        if (!named.IsSuccess)
        {
            return named.Error is SecrecyMarkFound inName ? inName with { Trace = await TraceAsync(fileName, upload) } : named.Error;
        }

        var temp = Path.Combine(options.Value.IncomingFolder, Guid.NewGuid().ToString("N") + ".part");
        var kept = false;
        try
        {
            Directory.CreateDirectory(options.Value.IncomingFolder);
            var result = await TakeInAsync(upload, temp, named.Value, policy, ct);
            kept = result.IsSuccess;
            return result;
        }
        catch (OperationCanceledException)
        {
            return new UploadBroken();
        }
        catch (IOException failure)
        {
            return DurableFiles.IsDiskFull(failure) ? new StorageFull() : new UploadBroken();
        }
        finally
        {
            if (!kept)
            {
                File.Delete(temp);
            }
        }
    }

    private static Result<(string Name, FileKind Kind)> CheckName(string fileName, string? declaredType, UploadPolicy policy)
    {
        if (SecrecyMarks.FindInFileName(fileName) is not null)
        {
            return new SecrecyMarkFound(InName: true);
        }

        var cleaned = TextRules.Clean(fileName, TextKind.FileName, "File", "文件名", FileNameRules.MaxBytes, required: true);
        if (!cleaned.IsSuccess)
        {
            return new FileNameBad(cleaned.Error.Message);
        }

        var name = cleaned.Value;
        if (FileKinds.OfName(name) is not { } kind || !policy.Kinds.Contains(kind))
        {
            return new FileKindNotAllowed(Path.GetExtension(name), string.Join("、", policy.Kinds.Order().Select(one => one.Extension())));
        }

        var type = declaredType?.Split(';')[0].Trim();
        return ActiveTypes.Contains(type, StringComparer.OrdinalIgnoreCase) ? new FileKindMismatch(Path.GetExtension(name)) : (name, kind);
    }

    // After a mark in the name nothing more is taken in: what is still on the line goes unread, what lies in memory is only digested.
    // Whoever breaks off the upload now is noted all the same.
    private async Task<FileTrace> TraceAsync(string name, Stream content)
    {
        var nameHash = Sm3.HexOf(name);
        if (!content.CanSeek || content.Length > options.Value.MaxFileBytes)
        {
            return new FileTrace(nameHash, "", content.CanSeek ? content.Length : 0);
        }

        content.Position = 0;
        return new FileTrace(nameHash, Convert.ToHexStringLower(await Sm3.HashAsync(content, CancellationToken.None)), content.Length);
    }

    private async Task<Result<AcceptedFile>> TakeInAsync(
        Stream upload, string temp, (string Name, FileKind Kind) named, UploadPolicy policy, CancellationToken ct)
    {
        await using var file = DurableFiles.Create(temp);
        var copied = await CopyAsync(upload, file, Math.Min(policy.MaxBytes ?? long.MaxValue, options.Value.MaxFileBytes), ct);
        if (!copied.IsSuccess)
        {
            return copied.Error;
        }

        if (file.Length == 0)
        {
            return new FileEmpty();
        }

        if (FileInspector.Inspect(file, named.Kind, Path.GetExtension(named.Name), ct) is { } refusal)
        {
            return refusal is SecrecyMarkFound inContent ? inContent with { Trace = await TraceAsync(named.Name, file) } : refusal;
        }

        file.Position = 0;
        var hash = Convert.ToHexStringLower(await Sm3.HashAsync(file, ct));
        return new AcceptedFile(temp, named.Name, named.Kind, file.Length, hash);
    }

    private async Task<Result> CopyAsync(Stream upload, FileStream file, long limit, CancellationToken ct)
    {
        var buffer = new byte[BufferLength];
        var grace = TimeSpan.FromSeconds(options.Value.RateGraceSeconds);
        var began = clock.GetTimestamp();
        long total = 0;
        while (true)
        {
            if (DurableFiles.FreeBytes(file.Name) < options.Value.ReserveBytes)
            {
                return new StorageFull();
            }

            using var silence = new CancellationTokenSource(grace, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, silence.Token);
            int read;
            try
            {
                // One byte more than the limit shows that there is more; nothing after it is read.
                read = await upload.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, limit + 1 - total)), either.Token);
            }
            catch (OperationCanceledException) when (silence.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                return new UploadTooSlow();
            }

            if (read == 0)
            {
                return Result.Success;
            }

            total += read;
            if (total > limit)
            {
                return new FileTooLarge(limit);
            }

            var elapsed = clock.GetElapsedTime(began);
            if (elapsed > grace && total / elapsed.TotalSeconds < options.Value.MinBytesPerSecond)
            {
                return new UploadTooSlow();
            }

            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
    }
}
