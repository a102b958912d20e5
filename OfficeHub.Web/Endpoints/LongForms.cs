using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using OfficeHub.Web.Shared;
using MinDataRate = Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate;

namespace OfficeHub.Web.Endpoints;

/// <summary>A form longer than its page takes gets a sentence that names the bound, also from a browser without our script.</summary>
/// <remarks>security.md 5.10.</remarks>
internal sealed class LongForms(RequestDelegate next)
{
    // A browser reads the answer only after it has sent its file; beyond this the line is closed.
    private const int DrainedTimes = 4;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task InvokeAsync(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<ISaysTooLong>() is not { } page || metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize is not { } most || !HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }

        // HTTP/2 shares one line among many requests and refuses a rate for one of them.
        if (!HttpProtocol.IsHttp2(http.Request.Protocol) && http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } speed)
        {
            speed.MinDataRate = new MinDataRate(page.LeastBytesPerSecond, page.Grace);
        }

        if (http.Request.ContentLength <= most || http.Request.ContentLength is null)
        {
            await ReadOrRefuseAsync(http, page.TooLong);
            return;
        }

        await DrainAsync(http, most * DrainedTimes);
        if (WantsJson(http))
        {
            await SayAsync(http, page.TooLong);
            return;
        }

        var request = http.Request;
        (request.Method, request.Body, request.ContentLength, request.ContentType) = (HttpMethods.Get, Stream.Null, null, null);
        http.Features.Set(new FormTooLong(page.TooLong));
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        await next(http);
    }

    // Who does not say how long it is finds the bound while it is read.
    private async Task ReadOrRefuseAsync(HttpContext http, string sentence)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await SayAsync(http, sentence);
        }
    }

    private static async Task DrainAsync(HttpContext http, long most)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = most;
        if (http.Request.ContentLength > most) return;
        var dropped = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(dropped, http.RequestAborted) > 0)
        {
            // Reading it is the act.
        }
    }

    private static Task SayAsync(HttpContext http, string sentence)
    {
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (WantsJson(http)) return http.Response.WriteAsJsonAsync(new { code = "FILE_TOO_LONG", message = sentence }, Json, http.RequestAborted);
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(sentence, http.RequestAborted);
    }

    private static bool WantsJson(HttpContext http) => http.Request.GetTypedHeaders().Accept is { Count: > 0 } accept && accept[0].MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
