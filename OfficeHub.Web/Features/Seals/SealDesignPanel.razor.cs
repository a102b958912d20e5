using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Web.Features.Seals;

/// <summary>The form for the picture of a seal, with the picture beside it.</summary>
public sealed partial class SealDesignPanel
{
    private const string TooLong = "图像超过 1 MB，没有收下。请缩小像素后再选。";

    private SealPictureChoice? _last;
    private SealDesign _design = SealDesign.Round("");
    private ReadOnlyMemory<byte> _png;
    private Error? _refusal;
    private string? _pngFault, _emblemFault, _shown;
    private int _widthMm = 42, _heightMm = 42;
    private bool _isDrawn = true, _isTouched, _isJudged;

    /// <summary>The picture; null begins with an empty round seal.</summary>
    [Parameter] public SealPictureChoice? Value { get; set; }

    /// <summary>For <c>@bind-Value</c>: every change, also one that cannot be drawn yet; <see cref="SealPictureChoice.Check"/> says so.</summary>
    [Parameter] public EventCallback<SealPictureChoice?> ValueChanged { get; set; }

    private bool IsEmpty => _isDrawn ? _design.Name.Length == 0 : _png.IsEmpty;

    private string Size => _isDrawn && _design.Kind is SealKind.Round ? $"直径 {_design.WidthMm} 毫米"
        : _isDrawn ? $" {_design.WidthMm}×{_design.HeightMm} 毫米" : $" {_widthMm}×{_heightMm} 毫米";

    private string RankHint => SealRule.Of(_design.Rank) is var rule
        ? $"直径{(rule.IsFixed ? "" : "不大于")} {rule.DiameterMm} 毫米{rule.Mark switch { SealMark.Star => "，中央刊五角星", SealMark.Emblem => "，中央刊国徽", _ => "" }}。依据：{rule.Basis}"
        : "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_isJudged && ReferenceEquals(Value, _last)) return;
        (_last, _isJudged) = (Value, true);
        if (Value?.Design is { } design)
        {
            (_isDrawn, _design) = (true, design);
        }
        else if (Value is { } brought)
        {
            (_isDrawn, _png, _widthMm, _heightMm) = (false, brought.Png, brought.WidthMm, brought.HeightMm);
        }

        _isTouched |= !IsEmpty;
        Judge();
    }

    private string? FaultOf(string field) => _isTouched && _refusal is Invalid invalid ? invalid.Faults.FirstOrDefault(fault => fault.Field == field)?.Message : null;

    private Task ChooseSourceAsync(bool isDrawn)
    {
        (_isDrawn, _isTouched) = (isDrawn, false);
        return ChangedAsync();
    }

    private Task ChooseKindAsync(SealKind kind)
    {
        var usual = kind switch { SealKind.Round => SealDesign.Round(_design.Name), SealKind.NameStamp => SealDesign.NameStamp(""), _ => SealDesign.Box(_design.Name, _design.BottomText) };
        return kind == _design.Kind ? Task.CompletedTask : DesignAsync(usual with { IsDemo = _design.IsDemo });
    }

    private Task ChooseRankAsync(SealRank rank)
    {
        var usual = SealDesign.Round(_design.Name, rank);
        return DesignAsync(usual with { BottomText = _design.BottomText, EmblemPng = _design.EmblemPng, IsDemo = _design.IsDemo });
    }

    private Task NameAsync(string? name) => DesignAsync(_design with { Name = name ?? "" });

    private Task BottomAsync(string? text) => DesignAsync(_design with { BottomText = text ?? "" });

    private Task ChooseMarkAsync(SealMark mark) => DesignAsync(_design with { Mark = mark });

    private Task DiameterAsync(int? side) => DesignAsync(_design with { WidthMm = side ?? 0, HeightMm = side ?? 0 });

    private Task WidthAsync(int? width) => DesignAsync(_design with { WidthMm = width ?? 0 });

    private Task HeightAsync(int? height) => DesignAsync(_design with { HeightMm = height ?? 0 });

    private Task DemoAsync(bool isDemo) => DesignAsync(_design with { IsDemo = isDemo });

    private Task EmblemAsync(ReadOnlyMemory<byte> png)
    {
        _emblemFault = png.IsEmpty ? TooLong : null;
        return DesignAsync(_design with { EmblemPng = png.IsEmpty ? null : Convert.ToBase64String(png.Span) });
    }

    private Task PngAsync(ReadOnlyMemory<byte> png)
    {
        (_png, _pngFault, _isTouched) = (png, png.IsEmpty ? TooLong : null, true);
        return ChangedAsync();
    }

    private Task PngWidthAsync(int? width)
    {
        _widthMm = width ?? 0;
        return ChangedAsync();
    }

    private Task PngHeightAsync(int? height)
    {
        _heightMm = height ?? 0;
        return ChangedAsync();
    }

    private Task DesignAsync(SealDesign design)
    {
        _isTouched |= design.Name != _design.Name || design.Name.Length > 0;
        _design = design;
        return ChangedAsync();
    }

    private Task ChangedAsync()
    {
        _last = _isDrawn ? SealPictureChoice.Drawn(_design) : SealPictureChoice.Uploaded(_png, _widthMm, _heightMm);
        Judge();
        return ValueChanged.InvokeAsync(_last);
    }

    private void Judge()
    {
        _refusal = (_last ?? SealPictureChoice.Drawn(_design)).Check().Error;
        _shown = _isDrawn || _refusal is not null ? null : $"data:image/png;base64,{Convert.ToBase64String(_png.Span)}";
    }
}
