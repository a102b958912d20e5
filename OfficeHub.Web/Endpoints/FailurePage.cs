using Microsoft.AspNetCore.Diagnostics;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>The last resort: a failure no page caught. Its number is logged; nothing of it is shown.</summary>
/// <remarks>security.md 5.11. Written by hand, because rendering a page may be what failed.</remarks>
internal sealed class FailurePage
{
    private static readonly System.Text.CompositeFormat Page = System.Text.CompositeFormat.Parse("""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>没有办成 - OfficeHub</title>
        <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/frame.css"><link rel="stylesheet" href="/css/parts.css"></head>
        <body><div class="banner" role="note">本系统为非涉密系统，严禁处理、存储、传输国家秘密</div>
        <main class="empty"><h1>没有办成</h1><p>{0}</p><p class="ways"><a class="btn" href="/">回到工作台</a></p></main></body></html>
        """);

    public static async Task WriteAsync(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>();
        var number = ErrorNumber.New();
        if (failure is not null)
        {
            Shared.Log.Failure(http.RequestServices.GetRequiredService<ILogger<FailurePage>>(), failure.Error, number, failure.Path);
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Page, ErrorNumber.Sentence(number)), http.RequestAborted);
    }
}
