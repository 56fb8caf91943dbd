using System.Text.Json.Nodes;

namespace TeamBot.Storage.Cosmos;

/// <summary>How an account, a database and a container describe themselves.</summary>
internal static class FakeAccount
{
    private const string QueryEngine = """
        {"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":5,"maxLogicalAndPerSqlQuery":500,"maxLogicalOrPerSqlQuery":500,
        "maxUdfRefPerSqlQuery":10,"maxInExpressionItemsCount":16000,"queryMaxInMemorySortDocumentCount":500,"maxQueryRequestTimeoutFraction":0.9,
        "sqlAllowNonFiniteNumbers":false,"sqlAllowAggregateFunctions":true,"sqlAllowSubQuery":true,"sqlAllowScalarSubQuery":true,"allowNewKeywords":true,
        "sqlAllowLike":true,"sqlAllowGroupByClause":true,"maxSpatialQueryCells":12,"spatialMaxGeometryPointCount":256,
        "sqlDisableQueryILOptimization":false,"sqlDisableFilterPlanOptimization":false}
        """;

    public static JsonObject Json(Uri address) => new()
    {
        ["id"] = "fake",
        ["_rid"] = "fake",
        ["_self"] = "",
        ["media"] = "//media/",
        ["addresses"] = "//addresses/",
        ["_dbs"] = "//dbs/",
        ["writableLocations"] = Locations(address),
        ["readableLocations"] = Locations(address),
        ["enableMultipleWriteLocations"] = false,
        ["userReplicationPolicy"] = new JsonObject { ["asyncReplication"] = false, ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
        ["systemReplicationPolicy"] = new JsonObject { ["minReplicaSetSize"] = 3, ["maxReplicasetSize"] = 4 },
        ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Session" },
        ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
        ["queryEngineConfiguration"] = QueryEngine,
    };

    public static JsonObject Database(string id, string rid) => new() { ["id"] = id, ["_rid"] = rid, ["_self"] = $"dbs/{rid}/", ["_etag"] = "\"1\"", ["_ts"] = 1, ["_colls"] = "colls/", ["_users"] = "users/" };

    public static JsonObject Container(FakeContainer container)
    {
        var json = container.Definition.DeepClone().AsObject();
        json["_rid"] = container.Rid;
        json["_self"] = $"dbs/x/colls/{container.Rid}/";
        json["_etag"] = "\"1\"";
        json["_ts"] = 1;
        json["_docs"] = "docs/";
        return json;
    }

    private static JsonArray Locations(Uri address) => [new JsonObject { ["name"] = "Here", ["databaseAccountEndpoint"] = address.AbsoluteUri }];
}
