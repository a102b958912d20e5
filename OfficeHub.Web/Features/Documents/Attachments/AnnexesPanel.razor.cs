using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Files;
using OfficeHub.Web.Features.Documents.Drafting;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Documents.Attachments;

/// <summary>The annexes of a draft with their files.</summary>
public sealed partial class AnnexesPanel
{
    private static readonly IReadOnlyList<Choice<AttachmentOpenness>> Opennesses = [new(AttachmentOpenness.AsText, "同正文"), new(AttachmentOpenness.NotPublic, "不公开")];

    // As the site writes JSON: enums by number or by name.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private AnnexForm? _replaced;
    private string? _secret;

    /// <summary>The draft while it is written.</summary>
    [Parameter, EditorRequired] public DraftForm Form { get; set; } = null!;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired] public Guid DocumentId { get; set; }

    [Parameter] public bool ReadOnly { get; set; }

    /// <summary>Something was changed.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>A file came: it is saved with the draft at once, so that nothing is lost with the connection.</summary>
    [Parameter] public EventCallback Save { get; set; }

    private static string Accept { get; } = string.Join(',', UploadPolicy.DocumentAttachments.Kinds.Order().Select(kind => kind.Extension()).Append(".jpeg"));

    private static string Limits { get; } =
        $"收 {string.Join("、", UploadPolicy.DocumentAttachments.Kinds.Order().Select(kind => kind.Extension()[1..].ToUpperInvariant()))}，每个最大 {UploadPolicy.DocumentAttachments.MaxBytes / (1024 * 1024)} MB。上传即确认文件不涉及国家秘密，记您的姓名和时间。";

    private string Url => $"{DocumentPages.View(DocumentId)}/attachments";

    private RenderFragment FileFact(DocumentAttachment file) => builder =>
    {
        builder.OpenComponent<AttachmentLine>(0);
        builder.AddAttribute(1, nameof(AttachmentLine.DocumentId), DocumentId);
        builder.AddAttribute(2, nameof(AttachmentLine.File), file);
        builder.CloseComponent();
    };

    private Task Set(Action change)
    {
        change();
        return Changed.InvokeAsync();
    }

    private void Swap(int at) => (Form.Annexes[at - 1], Form.Annexes[at]) = (Form.Annexes[at], Form.Annexes[at - 1]);

    private void Replace(AnnexForm annex) => _replaced = _replaced == annex ? null : annex;

    private async Task TakeAsync(AnnexForm? annex, JsonElement answer)
    {
        var file = answer.Deserialize<DocumentAttachment>(Json)!;
        if (annex is null)
        {
            Form.References.Add(file);
        }
        else
        {
            // A new content keeps the openness that was chosen for the annex.
            annex.File = file with { Openness = annex.File?.Openness ?? AttachmentOpenness.AsText };
            if (string.IsNullOrWhiteSpace(annex.Title)) annex.Title = Path.GetFileNameWithoutExtension(file.Name);
            _replaced = null;
        }

        await Changed.InvokeAsync();
        await Save.InvokeAsync();
    }

    private void RefusedAsync(JsonElement answer)
    {
        if (answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("code", out var code) && code.GetString() == "File.SecrecyMark") _secret = answer.GetProperty("message").GetString();
    }

    private void Forget(bool open)
    {
        if (!open) _secret = null;
    }
}
