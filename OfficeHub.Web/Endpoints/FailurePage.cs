using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>The last resort: a failure no page caught. Its number is logged; nothing of it is shown.</summary>
/// <remarks>security.md 5.11. Written by hand, because rendering a page may be what failed.</remarks>
internal sealed class FailurePage
{
    private static readonly CompositeFormat Page = CompositeFormat.Parse("""
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>没有办成 - OfficeHub</title>
        <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/frame.css"><link rel="stylesheet" href="/css/parts.css"></head>
        <body><div class="banner" role="note">本系统为非涉密系统，严禁处理、存储、传输国家秘密</div>
        <main class="empty"><h1>没有办成</h1><p>{0}</p><p class="ways"><a class="btn" href="/">回到工作台</a></p></main></body></html>
        """);

    private const string RefusedForm = "这一页放得太久，或不是从本系统打开的，没有办。请回到那一页，刷新后再填一遍。";

    /// <summary>Answers for a request that failed.</summary>
    public static Task WriteAsync(HttpContext http)
    {
        if (http.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            return WriteAsync(http, RefusedForm);
        }

        var failure = http.Features.Get<IExceptionHandlerFeature>();
        var number = ErrorNumber.New();
        if (failure is not null)
        {
            Shared.Log.Failure(http.RequestServices.GetRequiredService<ILogger<FailurePage>>(), failure.Error, number, failure.Path);
        }

        return WriteAsync(http, ErrorNumber.Sentence(number));
    }

    /// <summary>Says why a form was not taken: its token is missing, foreign or too old.</summary>
    public static Task WriteRefusedFormAsync(StatusCodeContext context) =>
        context.HttpContext.Response.StatusCode == StatusCodes.Status400BadRequest ? WriteAsync(context.HttpContext, RefusedForm) : Task.CompletedTask;

    private static Task WriteAsync(HttpContext http, string sentence)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(string.Format(CultureInfo.InvariantCulture, Page, sentence), http.RequestAborted);
    }
}
