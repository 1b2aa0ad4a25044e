-- What a superuser does once; `portal migrate` makes the rest. The password is for a trial on one machine.
create role portal_owner login createrole password 'owner';
create database portal owner portal_owner encoding 'UTF8' template template0;
