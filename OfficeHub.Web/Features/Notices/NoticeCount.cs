using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Notices;

/// <summary>The bell of the top bar.</summary>
internal sealed class NoticeCount(NoticesQuery notices) : INoticeCount
{
    public string Href => NoticePages.List;

    public async Task<int> UnreadAsync(Actor actor, CancellationToken ct) => await notices.UnreadAsync(actor, ct) is { IsSuccess: true, Value: var unread } ? unread : 0;
}
