namespace OfficeHub.Web.Features.Documents.Planning;

/// <summary>What is asked in a dialog of 发文立项.</summary>
public enum PlanAsk
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>报一项, or 修改重报.</summary>
    Report,

    /// <summary>不予立项, 取消立项.</summary>
    Decline,

    /// <summary>调整季度.</summary>
    Reschedule,

    /// <summary>填上年发文数.</summary>
    Former,
}
