/**
 * Ports on which databases usually answer. A port is a hint and no proof: who needs certainty looks at spans.
 * Names and ports: https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml and, for
 * those without an assignment, the manuals of the products and of AWS's services (read 2026-11-26).
 */
export const DATABASE_PORTS: ReadonlyMap<number, string> = new Map([
  [1433, 'sqlserver'],
  [1521, 'oracle'],
  [2484, 'oracle'],
  [3306, 'mysql'],
  [33060, 'mysql'],
  [5432, 'postgresql'],
  [5433, 'postgresql'],
  [6432, 'postgresql'],
  [5439, 'redshift'],
  [5984, 'couchdb'],
  [6379, 'redis'],
  [6380, 'redis'],
  [7687, 'neo4j'],
  [8086, 'influxdb'],
  [8111, 'dax'],
  [8123, 'clickhouse'],
  [8182, 'neptune'],
  [9042, 'cassandra'],
  [9142, 'cassandra'],
  [9200, 'opensearch'],
  [11211, 'memcached'],
  [26257, 'cockroachdb'],
  [27017, 'mongodb'],
  [50000, 'db2'],
]);
