using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>Cleans what was typed or pasted into an interpretation.</summary>
internal static class InterpretationCleaning
{
    private const int NameLimit = 200;
    private const int LineLimit = 1000;
    private const int LongLimit = 20_000;
    private const int MostMaterials = 20;
    private const int MostQuestions = 50;
    private const int MostBlocks = 20;

    public static PolicyInterpretation Clean(FieldCheck check, PolicyInterpretation typed)
    {
        var (plan, risk) = (typed.Plan, typed.Risk);
        return typed with
        {
            Exemption = typed.Exemption is { } asked ? asked with { Reason = check.Lines("ExemptionReason", "免解读理由", asked.Reason, LineLimit) } : null,
            MajorBy = [.. typed.MajorBy.Distinct().Order()],
            Plan = plan with
            {
                Responsible = check.Line("PlanResponsible", "解读责任人", plan.Responsible, NameLimit, required: false),
                People = check.Line("PlanPeople", "解读人员", plan.People, LineLimit, required: false),
                Points = check.Lines("PlanPoints", "解读要点", plan.Points, LongLimit),
                Spokespersons = check.Line("PlanSpokespersons", "发言人", plan.Spokespersons, LineLimit, required: false),
                Forms = [.. plan.Forms.Distinct().Order()],
                Channels = [.. plan.Channels.Distinct().Order()],
                Questions = Questions(check, "PlanQuestions", plan.Questions),
            },
            Risk = risk with
            {
                SensitivePoints = check.Lines("RiskSensitivePoints", "敏感点", risk.SensitivePoints, LongLimit),
                AffectedGroups = check.Lines("RiskAffectedGroups", "受影响群体", risk.AffectedGroups, LineLimit),
                Likelihood = Math.Clamp(risk.Likelihood, 0, RiskAssessment.Highest),
                Impact = Math.Clamp(risk.Impact, 0, RiskAssessment.Highest),
                PreparedAnswers = check.Lines("RiskPreparedAnswers", "应答口径", risk.PreparedAnswers, LongLimit),
                WatchWords = check.Line("RiskWatchWords", "监测词", risk.WatchWords, LineLimit, required: false),
            },
            Materials = [.. typed.Materials.Take(MostMaterials).Select((material, i) => Clean(check, material, InterpretationCheck.MaterialField(i)))],
        };
    }

    /// <summary>One material by itself.</summary>
    public static InterpretationMaterial Clean(FieldCheck check, InterpretationMaterial typed) => Clean(check, typed, InterpretationCheck.MaterialField(0));

    // What the form does not have is not kept: nobody would read it, and it would be published with the rest.
    private static InterpretationMaterial Clean(FieldCheck check, InterpretationMaterial typed, string field)
    {
        var isEvent = typed.Form is InterpretationForm.PressConference or InterpretationForm.Interview;
        return typed with
        {
            Title = check.Line(field, "材料标题", typed.Title, OfficialDocument.TitleLimit, required: false),
            Parts = typed.Form is InterpretationForm.Article
                ? [.. typed.Parts.DistinctBy(part => part.Kind).OrderBy(part => part.Kind).Select(part => part with { Text = check.Lines(field, InterpretationNames.Of(part.Kind), part.Text, LongLimit) }).Where(part => part.Text.Length > 0)]
                : [],
            Questions = typed.Form is InterpretationForm.QuestionsAndAnswers ? Questions(check, field, typed.Questions) : [],
            Blocks = typed.Form is InterpretationForm.Infographic
                ? [.. typed.Blocks.Take(MostBlocks).Select(block => new InfographicBlock(
                    check.Line(field, "图解的小标题", block.Heading, NameLimit, required: false), check.Line(field, "图解的文字", block.Text, LineLimit, required: false), check.Line(field, "图解的数字", block.Figure, NameLimit, required: false)))]
                : [],
            Event = isEvent ? Clean(check, typed.Event ?? new MaterialEvent(), field) : null,
            Address = typed.Form is InterpretationForm.Video or InterpretationForm.Audio ? check.Line(field, "地址", typed.Address, LineLimit, required: false) : "",
        };
    }

    private static MaterialEvent Clean(FieldCheck check, MaterialEvent typed, string field) => typed with
    {
        Place = check.Line(field, "地点", typed.Place, NameLimit, required: false),
        Who = check.Line(field, "参加人", typed.Who, LineLimit, required: false),
        Outline = check.Lines(field, "提纲", typed.Outline, LongLimit),
    };

    // A pair with nothing in it is an input nobody filled.
    private static IReadOnlyList<QuestionAnswer> Questions(FieldCheck check, string field, IReadOnlyList<QuestionAnswer> typed) =>
        [.. typed.Take(MostQuestions).Select(one => new QuestionAnswer(check.Line(field, "问题", one.Question, LineLimit, required: false), check.Lines(field, "答复", one.Answer, LongLimit)))
            .Where(one => one.Question.Length > 0 || one.Answer.Length > 0)];
}
