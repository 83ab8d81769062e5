/**
 * Classes that decide whether the vulnerable part of a library is really in use. A class of this list that is loaded
 * says that the way to it was taken once. Names as the advisories give them (read 2026-11-26):
 * https://logging.apache.org/security.html, https://spring.io/security/cve-2022-22965,
 * https://commons.apache.org/proper/commons-text/security.html, https://activemq.apache.org/security-advisories.data/CVE-2023-46604-announcement.txt,
 * https://commons.apache.org/proper/commons-collections/security-reports.html, https://struts.apache.org/security/,
 * https://www.h2database.com/html/security.html, https://shiro.apache.org/security-reports.html.
 */
export const CLASSES_OF_INTEREST: readonly string[] = [
  'org.apache.logging.log4j.core.lookup.JndiLookup',
  'org.apache.logging.log4j.core.net.JndiManager',
  'org.apache.log4j.net.JMSAppender',
  'org.apache.log4j.net.SocketServer',
  'org.springframework.beans.CachedIntrospectionResults',
  'org.springframework.cloud.function.context.config.RoutingFunction',
  'org.apache.commons.text.lookup.ScriptStringLookup',
  'org.apache.commons.collections.functors.InvokerTransformer',
  'org.apache.commons.collections4.functors.InvokerTransformer',
  'org.apache.struts2.dispatcher.multipart.JakartaMultiPartRequest',
  'org.apache.activemq.openwire.v12.BaseDataStreamMarshaller',
  'org.apache.shiro.mgt.AbstractRememberMeManager',
  'org.h2.server.web.WebServer',
];
