namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>What one picture is drawn on: its text, its bounds, and what had to be left out.</summary>
internal sealed class Canvas(ViewingLimits limits, CancellationToken stop)
{
    private readonly Dictionary<string, int> _missing = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _remarks = new(StringComparer.Ordinal);
    private int _objects;
    private int _ids;

    public ViewingLimits Limits => limits;

    public SvgText Svg { get; } = new(limits.MostBytes);

    public FontFaces Fonts { get; } = new(limits.MostFontBytes);

    /// <summary>Objects left out.</summary>
    public int NotDrawn => _missing.Values.Sum();

    public IReadOnlyList<string> Notes => [.. _missing.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Value} 处没有画出：{one.Key}。"), .. _remarks];

    /// <summary>A name used nowhere else in the picture.</summary>
    public string NewId(string kind) => $"{kind}{++_ids}";

    public void Miss(string why) => _missing[why] = _missing.GetValueOrDefault(why) + 1;

    public void Remark(string sentence) => _remarks.Add(sentence);

    /// <summary>Draws one object whole or not at all.</summary>
    public void Object(Action draw)
    {
        if (stop.IsCancellationRequested)
        {
            Miss("画得太久，停下了");
            return;
        }

        if (++_objects > limits.MostObjects)
        {
            Miss("页面上的东西太多");
            return;
        }

        var (mark, depth) = (Svg.Mark, Svg.Depth);
        draw();
        Svg.CloseTo(depth);
        if (!Svg.IsOverfull) return;
        Svg.GoBack(mark, depth);
        Miss("图太大");
    }
}
