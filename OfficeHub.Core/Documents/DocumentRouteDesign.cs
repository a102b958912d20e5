using OfficeHub.Core.Common;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Documents;

/// <summary>What an office may decide about the route of 发文: the review steps and who takes them, never 保密审查 itself nor what comes after the review.</summary>
/// <remarks>document-workflow.md §2; Official Document Regulation (2012), art. 20 to 25.</remarks>
public static class DocumentRouteDesign
{
    /// <summary>Registered with the feature.</summary>
    public static RouteDesign Design { get; } = new(
        DocumentSteps.Template, "发文",
        [.. DocumentSteps.All.Where(kind => kind != DocumentSteps.JointSignOff && kind != DocumentSteps.SignOff && kind != DocumentSteps.Recheck && kind != DocumentSteps.Numbering)],
        new RequiredStep(DocumentSteps.SecrecyReview, RoleCodes.SecrecyReviewer), DocumentSteps.Tail,
        [
            new(DocumentFacts.Policy, "政策性文件"), new(DocumentFacts.WithheldPolicy, "不予公开的政策性文件"), new(DocumentFacts.Normative, "行政规范性文件"), new(DocumentFacts.Upward, "上行文"),
            new(DocumentFacts.HasCounterSigners, "选了会签人"), new(DocumentFacts.HasLeaders, "选了审签领导"),
        ],
        [new(DocumentSteps.CounterSigners, "拟稿人选的会签人"), new(DocumentSteps.JointSignatories, "拟稿人选的联合发文机关会签人"), new(DocumentSteps.Leaders, "拟稿人选的审签领导"), new(DocumentSteps.Signatory, "拟稿人选的签发人")])
    {
        Mending = DocumentSteps.Mending,
    };
}
