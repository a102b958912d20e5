using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Notices;

/// <summary>The bell of the top bar.</summary>
internal sealed class NoticeCount(NoticesQuery notices, NoticeSignal signal) : INoticeCount
{
    public string Href => NoticePages.List;

    public async Task<int> UnreadAsync(Actor actor, CancellationToken ct) => await notices.UnreadAsync(actor, ct) is { IsSuccess: true, Value: var unread } ? unread : 0;

    public async Task<(string Sentence, DateTime At)?> PressingAsync(DateTime after, Actor actor, CancellationToken ct) =>
        await notices.LostAfterAsync(after, actor, ct) is { IsSuccess: true, Value: { } lost } ? ($"《{lost.Title}》{lost.Words}", lost.At) : null;

    public IDisposable Watch(Actor actor, Action changed) => new Watcher(signal, actor.StaffId, changed);

    private sealed class Watcher : IDisposable
    {
        private readonly NoticeSignal _signal;
        private readonly Guid _staffId;
        private readonly Action _changed;

        public Watcher(NoticeSignal signal, Guid staffId, Action changed)
        {
            (_signal, _staffId, _changed) = (signal, staffId, changed);
            _signal.Changed += OnChanged;
        }

        public void Dispose() => _signal.Changed -= OnChanged;

        private void OnChanged(object? sender, NoticesChangedEventArgs news)
        {
            if (news.StaffIds.Contains(_staffId)) _changed();
        }
    }
}
