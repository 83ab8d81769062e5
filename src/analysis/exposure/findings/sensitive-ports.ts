/** Ports of the web: what people open on purpose. */
export const WEB_PORTS: readonly number[] = [80, 443];

/**
 * Ports of administration and of stores of data, which have no business on the internet.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19 (read 2026-11-26), and those of
 * common stores of data and of Kubernetes.
 */
export const SENSITIVE_PORTS: readonly number[] = [
  20, 21, 22, 23, 25, 110, 135, 139, 143, 445, 1433, 1434, 2049, 2375, 2376, 2379, 3000, 3306, 3389, 4333, 5000, 5432,
  5500, 5601, 5985, 5986, 6379, 6443, 8080, 8088, 8888, 9042, 9092, 9200, 9300, 10_250, 11_211, 27_017,
];
