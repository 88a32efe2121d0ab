<#-- What alert.webhook is told with alert.webhook-form=alertmanager: JSON. Edited here, it counts from the next alert on; "check" tries it.
     Names: id, subject, text (the whole as it is mailed), host, lasts, lines (name, text, begun, ended; the last two in ISO form
     or empty). What comes from outside stands in text: ?json_string always. Alerts for Prometheus' Alertmanager (POST /api/v2/alerts). It ends those that are not told again by itself (resolve_timeout). -->
[<#list lines as line>
  {"labels": {"alertname": "omvarld ${line.name?json_string}", "instance": "${host?json_string}", "severity": "warning"},
   "annotations": {"summary": "${line.text?json_string}"}<#if line.begun?has_content>, "startsAt": "${line.begun?json_string}"</#if><#if line.ended?has_content>, "endsAt": "${line.ended?json_string}"</#if>}<#sep>,</#sep></#list>
]
