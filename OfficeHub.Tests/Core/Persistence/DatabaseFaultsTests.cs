using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Core.Persistence;

public sealed class DatabaseFaultsTests
{
    private const BindingFlags Inside = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    [Theory]
    [InlineData(1205, true)] // deadlock
    [InlineData(1222, true)] // lock timeout
    [InlineData(2627, false)] // unique key
    [InlineData(208, false)] // no such table
    public void Fault_of_sql_server_that_a_second_try_may_mend_is_tried_again(int number, bool again) =>
        Assert.Equal(again, DatabaseFaults.IsTransient(new DbUpdateException("保存失败", SqlServerFault(number))));

    /// <summary>The library makes its exceptions itself only; no server is at hand that would.</summary>
    private static SqlException SqlServerFault(int number)
    {
        var make = typeof(SqlError).GetConstructors(Inside).MinBy(one => one.GetParameters().Length)!;
        var error = make.Invoke([.. make.GetParameters().Select((parameter, i) => i == 0 ? number : Default(parameter.ParameterType))]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Inside)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethods(Inside).Where(one => one.Name == "CreateException" && one.GetParameters()[0].ParameterType == typeof(SqlErrorCollection))
            .MinBy(one => one.GetParameters().Length)!;
        return (SqlException)create.Invoke(null, [errors, "16.0", .. create.GetParameters()[2..].Select(parameter => Default(parameter.ParameterType))])!;
    }

    private static object? Default(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
